namespace Sitrep.Incidents;

/// <summary>Hashes that are kept on the disk: the same on every machine and for ever. Thread-safe.</summary>
public static class StableHash
{
    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>FNV-1a over UTF-16 units (Fowler, Noll and Vo), finished by <see cref="Finish"/>.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Offset;
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return Finish(hash);
    }

    /// <summary>A number, well scattered: one step of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Of(ulong number) => Finish(number + 0x9E3779B97F4A7C15UL);

    /// <summary>The finalizer of SplitMix64: every bit of the outcome depends on every bit of the number.</summary>
    public static ulong Finish(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
