using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Reading.PlainTexts;

/// <summary>A block before its wording has been looked at.</summary>
/// <param name="Kind">What the markup says; <see cref="BlockKind.Paragraph"/> where it says nothing.</param>
/// <param name="Span">Where it stands, without surrounding white space.</param>
/// <param name="IsSubheading">Whether it is a heading inside the text: never the lead.</param>
/// <param name="IsLinked">Whether most of it is a link.</param>
internal readonly record struct BlockDraft(BlockKind Kind, TextSpan Span, bool IsSubheading = false, bool IsLinked = false)
{
    internal ReadOnlySpan<char> In(string text) => text.AsSpan(Span.Start, Span.Length);
}
