using Sitrep.Spans;

namespace Sitrep.Documents;

/// <summary>Something that went wrong with an input, told so that a person can act on it; the rest of the work goes on.</summary>
/// <param name="Code">Stable code, for instance <c>R003</c>.</param>
/// <param name="Message">What happened, where, and what to do.</param>
/// <param name="Span">The words concerned, where there are any.</param>
public sealed record Problem(string Code, string Message, TextSpan? Span = null);
