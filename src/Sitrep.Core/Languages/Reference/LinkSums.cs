namespace Sitrep.Languages;

/// <summary>Keeps what a value says alone, with the type of a mention and with the types of both: few values come up, and each thousands of times.</summary>
/// <remarks>Not thread-safe; belongs to a scorer.</remarks>
/// <param name="weights">The weights; of one class.</param>
internal sealed class LinkSums(WeightTable weights)
{
    private const int Slots = 8192;

    private readonly (ulong Seal, int Sum)[] _kept = new (ulong, int)[Slots];
    private readonly int[] _scores = new int[WeightTable.MaximumClasses];

    /// <summary>The sum of the three features.</summary>
    internal int Of(uint template, uint value, uint type, uint other)
    {
        // Types are small and values are not large: together with the template they are one number, but for hostile text.
        ulong seal = ((ulong)value << 32) | (template << 16) | (type << 8) | other | 1ul << 63;
        if ((type | other) > byte.MaxValue || value >= 1u << 31)
        {
            return Sum(template, value, type, other);
        }

        ref (ulong Seal, int Sum) kept = ref _kept[(seal * 0x9E3779B97F4A7C15) >> 51];
        if (kept.Seal != seal)
        {
            kept = (seal, Sum(template, value, type, other));
        }

        return kept.Sum;
    }

    private int Sum(uint template, uint value, uint type, uint other)
    {
        ReadOnlySpan<uint> keys = [FeatureHash.Mix(template, value), FeatureHash.Mix(template + 1, value, type), FeatureHash.Mix(template + 2, value, type, other)];
        weights.Score(keys, _scores);
        return _scores[0];
    }
}
