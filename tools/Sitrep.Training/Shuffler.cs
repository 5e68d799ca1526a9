namespace Sitrep.Training;

/// <summary>A source of chance that gives the same numbers for the same seed on every machine and version (xorshift64*).</summary>
/// <param name="seed">Any number.</param>
internal sealed class Shuffler(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) | 1;

    /// <summary>A number from 0 to 1, 1 left out.</summary>
    internal double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts the items in another order.</summary>
    internal void Shuffle(Span<int> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = (int)(Next() % (ulong)(i + 1));
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1D;
    }
}
