using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>A name found in the text.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="First">Index of its first word in the sentence.</param>
/// <param name="Last">Index of its last word in the sentence.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record NameMention(NameKind Kind, int Sentence, int First, int Last, TextSpan Span, double Confidence);
