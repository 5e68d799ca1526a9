namespace Sitrep.Incidents.Stories;

/// <summary>What a text is about: its weightiest terms. Two texts of one incident are alike, two of like incidents less so.</summary>
/// <remarks>Immutable, thread-safe. Terms weighed by frequency and rarity (Salton and Buckley 1988), names, numbers and the opening above the rest; the best <see cref="Size"/> are kept.</remarks>
public sealed class StoryVector
{
    /// <summary>How many terms are kept at most.</summary>
    public const int Size = 96;

    private readonly Dictionary<string, float> _weights;

    private StoryVector(Dictionary<string, float> weights) => _weights = weights;

    /// <summary>The terms.</summary>
    internal IEnumerable<KeyValuePair<string, float>> Weights => _weights;

    /// <summary>Makes the vector of a text; of an empty text it is like none.</summary>
    public static StoryVector Of(string text, WordRarity rarity)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(rarity);
        (string Term, double Weight)[] best = [.. StoryTerms.Of(text)
            .Select(t => (Term: t.Key, Weight: (1 + Math.Log(Math.Max(1, t.Value))) * rarity.Of(t.Key)))
            .Where(t => t.Weight > 0)
            .OrderByDescending(t => t.Weight).ThenBy(t => t.Term, StringComparer.Ordinal)
            .Take(Size)];
        double length = Math.Sqrt(best.Sum(t => t.Weight * t.Weight));
        return new(best.ToDictionary(t => t.Term, t => (float)(t.Weight / length), StringComparer.Ordinal));
    }

    /// <summary>Cosine of the two, 0 to 1.</summary>
    public double Likeness(StoryVector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        double sum = 0;
        foreach ((string term, float weight) in _weights)
        {
            sum += weight * other._weights.GetValueOrDefault(term);
        }

        return sum;
    }
}
