using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;
using Sitrep.Spans;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>How likely a read account tells of the same event as an expected one.</summary>
/// <remarks>Immutable, thread-safe; made for one article's text.</remarks>
internal sealed class AccountSimilarity(string text)
{
    /// <summary>From here two accounts are partners.</summary>
    internal const double Floor = 4;

    /// <summary>From here a read account may be meant by an optional expected one.</summary>
    internal const double LooseFloor = 2.5;

    private readonly TriggerFinder _finder = new(text);

    /// <summary>From 0; kinds that have nothing in common score only where the very words are the same.</summary>
    internal double Of(ExpectedAccount expected, Account read)
    {
        ImmutableArray<TextSpan> words = _finder.Find(expected.Trigger);
        bool sameWords = words.Any(read.Trigger.Overlaps);
        double nearness = KindFamilies.Nearness(expected.Kind, read.Kind);
        if (nearness <= 0 && !sameWords)
        {
            return 0;
        }

        bool sameSentence = sameWords || words.Any(w => read.Sentences.Any(w.Overlaps));
        return (sameWords ? 3.5 : sameSentence ? 2 : 0)
            + (3 * nearness)
            + (expected.IsBackground == read.IsBackground ? 0.5 : 0)
            + Common(expected.Actors, read.Actors, ActorMatch.Similarity)
            + Common(expected.Targets, read.Targets, ActorMatch.Similarity)
            + Common(expected.From, read.From, SamePlace)
            + Common(expected.At, read.At, SamePlace)
            + Common(expected.Casualties, read.Casualties, (e, r) => e.Effect == r.Effect && Equals(e.Best, r.Best) ? 1 : 0)
            + (expected.Time is { } time && read.Time is { } told && TimeMatch.IsRight(time, told.Mention) ? 0.5 : 0);
    }

    private double SamePlace(ExpectedPlace expected, AccountPlace read) => PlaceMatch.Similarity(expected, read, text);

    // Share of the shorter list's values that both name.
    private static double Common<TExpected, TRead>(ImmutableArray<TExpected> expected, ImmutableArray<TRead> read, Func<TExpected, TRead, double> similarity)
        => expected.IsEmpty || read.IsEmpty
            ? 0
            : (double)SetMatch.Of(expected, read, similarity, _ => null).Partner.Count(p => p >= 0) / Math.Min(expected.Length, read.Length);
}
