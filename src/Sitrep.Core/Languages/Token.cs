using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>A token as it stands in the text, before anything is known of it.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Text">Its characters.</param>
public readonly record struct Token(TextSpan Span, string Text);
