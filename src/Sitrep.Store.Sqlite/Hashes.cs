namespace Sitrep.Store.Sqlite;

/// <summary>Hashes of short texts that are kept on the disk: the same on every machine and for ever.</summary>
internal static class Hashes
{
    /// <summary>FNV-1a over UTF-16 units, finished as in SplitMix64.</summary>
    internal static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
