using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Reads running text: keeps it as it is but for line ends, and cuts it into blocks.</summary>
internal static class PlainTextReader
{
    /// <summary>Line ends as line feeds; nothing else is changed.</summary>
    internal static string WithLineFeeds(string text)
        => text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>The blocks of a text whose line ends are line feeds.</summary>
    internal static ImmutableArray<Block> Cut(PageWords words, string text, string? title, PageBudget budget)
        => BlockAssembler.Assemble(words, text, LineCutter.Cut(words, text, budget), title, guessHeadline: true);
}
