using Sitrep.Documents;

namespace Sitrep.Reading.Archives;

/// <summary>What one zip archive may still unpack to. Not thread-safe; one an archive.</summary>
/// <param name="options">Limits.</param>
/// <param name="archiveBytes">Length of the archive: files that lie over one another unpack to more than all of it could hold.</param>
internal sealed class ZipAllowance(ReadingOptions options, long archiveBytes)
{
    private long _unpacked;

    /// <summary>Why nothing more is unpacked, or null while there is allowance.</summary>
    internal Problem? Spent { get; private set; }

    internal void Take(int bytes)
    {
        _unpacked += bytes;
        Spent = _unpacked > options.MaxUnpackedBytes ? ReadingProblems.TooMuchUnpacked(options.MaxUnpackedBytes)
            : _unpacked > options.MaxBytes && _unpacked / options.MaxUnpackRatio > archiveBytes ? ReadingProblems.Swells(options.MaxUnpackRatio, archiveBytes)
            : null;
        if (Spent is not null)
        {
            throw new PageRefusedException(Spent);
        }
    }
}
