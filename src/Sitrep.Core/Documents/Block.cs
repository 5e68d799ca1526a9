using Sitrep.Spans;

namespace Sitrep.Documents;

/// <summary>One block of an article's text.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>; blocks stand in text order and do not overlap.</param>
public readonly record struct Block(BlockKind Kind, TextSpan Span);
