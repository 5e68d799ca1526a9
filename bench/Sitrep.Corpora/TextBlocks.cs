using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Corpora;

/// <summary>Cuts raw text into paragraphs at its blank lines; a line that stands alone and ends in no stop is a paragraph of its own.</summary>
internal static class TextBlocks
{
    /// <summary>The paragraphs of <paramref name="text"/>.</summary>
    internal static ImmutableArray<Block> Of(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, end)));
            }

            start = end + 1;
        }

        return blocks.DrainToImmutable();
    }
}
