using Sitrep.Spans;

namespace Sitrep.Times;

/// <summary>A time expression as the TIMEX3 tag of ISO-TimeML would write it.</summary>
/// <param name="Span">Where it stands in the text, in UTF-16 units.</param>
/// <param name="Type"><c>DATE</c>, <c>TIME</c>, <c>DURATION</c> or <c>SET</c>.</param>
/// <param name="Value">The normalised value (<c>2022-02-09TEV</c>, <c>P3D</c>, <c>PAST_REF</c>); null where it has none.</param>
public readonly record struct Timex(TextSpan Span, string Type, string? Value);
