using System.IO.Compression;

namespace Sitrep.Reading.Archives;

/// <summary>Unpacks gzip, member after member, with a limit on how much one packed byte may become. Not thread-safe.</summary>
/// <remarks>Reading throws <see cref="DamagedException"/> where the bytes are damaged and another <see cref="PageRefusedException"/> where they swell.</remarks>
internal sealed class GzipMembers(PackedBytes packed, ReadingOptions options) : ReadStream
{
    private GZipStream _unpacker = new(packed, CompressionMode.Decompress, leaveOpen: true);
    private long _unpacked;
    private long _start;
    private bool _atMember;

    /// <summary>Where reading stands in the packed bytes, give or take one piece.</summary>
    internal long PackedAt => packed.Given;

    public override int Read(Span<byte> buffer)
    {
        int read = Unpack(buffer);
        _unpacked += read;
        if (_unpacked > options.MaxBytes && _unpacked / options.MaxUnpackRatio > packed.Given - _start)
        {
            throw new PageRefusedException(ReadingProblems.Swells(options.MaxUnpackRatio, packed.Given));
        }

        // An unpacker ends without a word where something else than a member follows.
        if (read == 0 && buffer.Length > 0)
        {
            long end = packed.Given;
            if (packed.SeekMember(beyond: false))
            {
                Renew();
                _atMember = true;
                throw new DamagedException(end, "what follows is not packed.");
            }
        }

        return read;
    }

    /// <summary>After damage: goes on at the next member.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool Recover()
    {
        if (_atMember)
        {
            _atMember = false;
            return true;
        }

        bool found = packed.SeekMember(beyond: true);
        Renew();
        return found;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacker.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _unpacker.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new DamagedException(packed.Given, e.Message);
        }
    }

    private void Renew()
    {
        _unpacker.Dispose();
        _unpacker = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
        (_unpacked, _start) = (0, packed.Given);
    }
}
