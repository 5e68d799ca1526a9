using System.Collections.Frozen;
using Sitrep.Incidents.Stories;

namespace Sitrep.Incidents;

/// <summary>How alike the words of two accounts are, rare ones above common ones. Thread-safe.</summary>
internal static class WordScore
{
    /// <summary>Cosine of the two sets, each word weighing its rarity: 0 to 1.</summary>
    internal static double Of(FrozenSet<string> left, FrozenSet<string> right, WordRarity rarity)
    {
        double common = 0, one = 0, two = 0;
        foreach (string word in left)
        {
            double weight = rarity.Of(word);
            one += weight * weight;
            common += right.Contains(word) ? weight * weight : 0;
        }

        foreach (string word in right)
        {
            double weight = rarity.Of(word);
            two += weight * weight;
        }

        return one == 0 || two == 0 ? 0 : common / Math.Sqrt(one * two);
    }
}
