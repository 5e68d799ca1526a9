using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>Weighs two accounts against each other. Thread-safe.</summary>
/// <remarks>The sum of log odds of what is found, as a probability p, gives the score 2p - 1.</remarks>
internal sealed class PairComparer(PairFeatures features, LinkWeights weights)
{
    /// <summary>The score with what speaks for and against.</summary>
    internal Link Compare(LinkFacts a, LinkFacts b)
    {
        if (a.Key.Article == b.Key.Article)
        {
            return IsAnswer(a, b) ? new(1, ["a denial of it in the same article"]) : new(-1, ["two events of one article"]);
        }

        List<PairFeature> found = Features(a, b, out double odds);
        return new(Score(odds), [.. found.OrderByDescending(f => Math.Abs(f.Value * weights.Of(f.Name))).ThenBy(f => f.Name, StringComparer.Ordinal).Select(weights.Words)]);
    }

    /// <summary>The score alone.</summary>
    internal double Score(LinkFacts a, LinkFacts b, double least = -1)
    {
        if (a.Key.Article == b.Key.Article)
        {
            return IsAnswer(a, b) ? 1 : -1;
        }

        var tally = new PairTally(weights, null);
        features.Gather(a, b, ref tally);
        if (double.IsNegativeInfinity(tally.Odds) || Score(tally.Odds + Most) < least)
        {
            return -1;
        }

        PairFeatures.Words(a, b, ref tally);
        if (Score(tally.Odds + MostOfNames) < least)
        {
            return -1;
        }

        PairFeatures.Names(a, b, ref tally);
        return Score(tally.Odds);
    }

    /// <summary>The features of a pair.</summary>
    internal List<PairFeature> Features(LinkFacts a, LinkFacts b, out double odds)
    {
        var found = new List<PairFeature>();
        var tally = new PairTally(weights, found);
        features.Gather(a, b, ref tally);
        if (!double.IsNegativeInfinity(tally.Odds))
        {
            PairFeatures.Words(a, b, ref tally);
            PairFeatures.Names(a, b, ref tally);
        }

        odds = tally.Odds;
        return found;
    }

    // What words can add at most: comparing them costs more than all else.
    private double Most { get; } = Math.Max(0, weights.Of("words")) + Math.Max(0, weights.Of("names"));

    private double MostOfNames { get; } = Math.Max(0, weights.Of("names"));

    private static double Score(double odds) => (2 / (1 + Math.Exp(-odds))) - 1;

    // The reader has already made one account of what one article tells of one event; only a denial stands beside what it denies.
    private static bool IsAnswer(LinkFacts a, LinkFacts b) => a.IsDenied != b.IsDenied && (a.RespondsTo == b.Key.Account || b.RespondsTo == a.Key.Account);

    // Where no day is told, the days before publication stand in for it.
    internal static DayRange? Window(LinkFacts facts)
        => facts.Published is { } day ? new(day.AddDays(day.DayNumber < 3 ? 0 : -3), day) : null;
}
