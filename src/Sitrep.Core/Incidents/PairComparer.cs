using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>Weighs two accounts against each other. Thread-safe.</summary>
/// <remarks>The sum of log odds of what is found, as a probability p, gives the score 2p - 1.</remarks>
internal sealed class PairComparer(PairFeatures features, LinkWeights weights)
{
    internal Link Compare(LinkFacts a, LinkFacts b)
    {
        if (a.Key.Article == b.Key.Article)
        {
            return SameArticle(a, b);
        }

        List<PairFeature> found = features.Of(a, b);
        if (found[0].IsVeto)
        {
            return new(-1, [weights.Words(found[0])]);
        }

        double odds = weights.Of("bias") + found.Sum(f => f.Value * weights.Of(f.Name));
        return new(
            (2 / (1 + Math.Exp(-odds))) - 1,
            [.. found.OrderByDescending(f => Math.Abs(f.Value * weights.Of(f.Name))).ThenBy(f => f.Name, StringComparer.Ordinal).Select(weights.Words)]);
    }

    /// <summary>The features of a pair by name, for tuning.</summary>
    internal IEnumerable<(string Name, double Value)> Features(LinkFacts a, LinkFacts b) => features.Of(a, b).Select(f => (f.Name, f.Value));

    // The reader has already made one account of what one article tells of one event; only a denial stands beside what it denies.
    private static Link SameArticle(LinkFacts a, LinkFacts b)
        => a.IsDenied != b.IsDenied && (a.RespondsTo == b.Key.Account || b.RespondsTo == a.Key.Account)
            ? new(1, ["a denial of it in the same article"])
            : new(-1, ["two events of one article"]);

    // Where no day is told, the days before publication stand in for it.
    internal static DayRange? Window(LinkFacts facts)
        => facts.Published is { } day ? new(day.AddDays(day.DayNumber < 3 ? 0 : -3), day) : null;
}
