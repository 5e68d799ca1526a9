using System.Collections.Frozen;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>What is read wrongly today, with the reason: the lines of <c>known-failing.txt</c>.</summary>
public static class KnownFailing
{
    /// <summary>A listed article that reaches this F1 is to be taken off the list.</summary>
    public const double Passes = 0.9;

    /// <summary>Reason by name: of an article, or <c>sample:</c> and a check of the sample article.</summary>
    public static FrozenDictionary<string, string> Reasons { get; } = Floor.Lines("known-failing.txt")
        .Select(line => line.Split('\t', 2))
        .ToFrozenDictionary(cells => cells[0], cells => cells.Length > 1 ? cells[1] : "", StringComparer.Ordinal);
}
