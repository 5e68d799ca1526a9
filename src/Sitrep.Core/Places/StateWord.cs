using Sitrep.Spans;

namespace Sitrep.Places;

/// <summary>A word that speaks of a state and names no place: "Armenian", "Georgians".</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="State">The state, as a place.</param>
public sealed record StateWord(TextSpan Span, Place State);
