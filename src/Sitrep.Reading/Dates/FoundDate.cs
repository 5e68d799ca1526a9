using Sitrep.Spans;

namespace Sitrep.Reading.Dates;

/// <summary>A full date found in a string.</summary>
internal readonly record struct FoundDate(DateOnly Date, TimeOnly? Time, TextSpan Span);
