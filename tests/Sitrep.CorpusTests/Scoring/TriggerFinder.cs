using System.Collections.Immutable;
using Sitrep.Spans;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Finds words that a coder copied from a text again in that text, whatever became of case, quotes and line ends.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class TriggerFinder
{
    private readonly string _text;
    private readonly int[] _origins;

    internal TriggerFinder(string text) => (_text, _origins) = FoldedText.Words(text);

    /// <summary>All places of the words, in text order; none where the words are empty or not there.</summary>
    internal ImmutableArray<TextSpan> Find(string words)
    {
        string sought = FoldedText.Words(words).Text.Trim();
        if (sought.Length == 0)
        {
            return [];
        }

        ImmutableArray<TextSpan>.Builder found = ImmutableArray.CreateBuilder<TextSpan>();
        for (int at = Next(sought, 0); at >= 0; at = Next(sought, at + 1))
        {
            found.Add(new(_origins[at], _origins[at + sought.Length - 1] + 1));
        }

        return found.ToImmutable();
    }

    private int Next(string sought, int from) => from > _text.Length ? -1 : _text.IndexOf(sought, from, StringComparison.Ordinal);
}
