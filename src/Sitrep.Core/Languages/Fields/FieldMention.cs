using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>Somebody or something that a report from the field mentions, by name or by description.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="First">Index of its first word in the sentence.</param>
/// <param name="Last">Index of its last word in the sentence.</param>
/// <param name="Span">Where it stands in the text.</param>
public sealed record FieldMention(FieldKind Kind, int Sentence, int First, int Last, TextSpan Span);
