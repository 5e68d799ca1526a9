using Sitrep.Spans;

namespace Sitrep.Documents;

/// <summary>A date that may be the day an article was published.</summary>
/// <param name="Date">The day, as the page states it (no shift between time zones).</param>
/// <param name="Time">The time of day, where the page states one.</param>
/// <param name="From">Where it was found.</param>
/// <param name="Span">The words in <see cref="Article.Text"/>, where it was found in the text.</param>
public sealed record DateCandidate(DateOnly Date, TimeOnly? Time, DateSource From, TextSpan? Span);
