using System.Collections.Immutable;

namespace Sitrep.Places;

/// <summary>All mentions of one name, read one way, while a document's places are settled.</summary>
internal sealed class PlaceGroup
{
    private readonly double[] _likely;

    internal PlaceGroup(IReadOnlyList<PlaceDraft> drafts, IEnumerable<GazetteerMatch> readings, bool isHint)
    {
        Drafts = drafts;
        Readings = [.. readings];
        IsHint = isHint;
        _likely = new double[Readings.Length];
        Array.Fill(_likely, Readings.Length == 0 ? 0.0 : 1.0 / Readings.Length);
    }

    /// <summary>The mentions in text order.</summary>
    internal IReadOnlyList<PlaceDraft> Drafts { get; }

    internal string Name => Drafts[0].Group;

    internal string Key => Drafts[0].Key;

    /// <summary>What the name may stand for here.</summary>
    internal ImmutableArray<GazetteerMatch> Readings { get; }

    /// <summary>How likely each reading is, in all 1.</summary>
    internal ReadOnlySpan<double> Likely => _likely;

    /// <summary>Whether it is no place here but speaks of one: "the Kentucky State Police".</summary>
    internal bool IsHint { get; }

    /// <summary>How loud it speaks of where the text plays: a name that comes again is louder.</summary>
    internal double Weight => IsHint ? 0.4 : Math.Min(2.0, Math.Sqrt(Drafts.Count));

    /// <summary>The readings with their scores, the best first.</summary>
    internal ImmutableArray<(GazetteerMatch Match, double Score)> Ranked { get; private set; } = [];

    /// <summary>The reading that is taken for now, or null.</summary>
    internal GazetteerEntry? Chosen { get; set; }

    /// <summary>Takes the scores of <see cref="Readings"/>.</summary>
    internal void Take(ReadOnlySpan<double> scores)
    {
        double best = double.NegativeInfinity, sum = 0;
        foreach (double score in scores)
        {
            best = Math.Max(best, score);
        }

        for (int i = 0; i < scores.Length; i++)
        {
            _likely[i] = Math.Exp(scores[i] - best);
            sum += _likely[i];
        }

        var ranked = ImmutableArray.CreateBuilder<(GazetteerMatch, double)>(scores.Length);
        for (int i = 0; i < scores.Length; i++)
        {
            _likely[i] /= sum;
            ranked.Add((Readings[i], scores[i]));
        }

        ranked.Sort(static (a, b) => b.Item2.CompareTo(a.Item2));
        Ranked = ranked.ToImmutable();
    }
}
