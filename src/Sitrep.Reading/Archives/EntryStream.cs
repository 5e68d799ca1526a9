namespace Sitrep.Reading.Archives;

/// <summary>A file of a zip archive being unpacked within the archive's limits. Not thread-safe.</summary>
internal sealed class EntryStream(Stream unpacker, long packedBytes, ZipAllowance allowance, ReadingOptions options) : ReadStream
{
    private long _unpacked;

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = unpacker.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new PageRefusedException(ReadingProblems.BadItem(e.Message));
        }

        _unpacked += read;
        allowance.Take(read);
        if (_unpacked > options.MaxBytes && _unpacked / options.MaxUnpackRatio > packedBytes)
        {
            throw new PageRefusedException(ReadingProblems.Swells(options.MaxUnpackRatio, packedBytes));
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacker.Dispose();
        }

        base.Dispose(disposing);
    }
}
