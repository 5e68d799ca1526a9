using Sitrep.Spans;

namespace Sitrep.Accounts;

/// <summary>Things damaged, destroyed, burnt, captured or looted.</summary>
/// <param name="What">The thing's lemma: house, vehicle, post.</param>
/// <param name="Effect"><c>damaged</c>, <c>destroyed</c>, <c>burnt</c>, <c>captured</c> or <c>looted</c>.</param>
/// <param name="Count">How many, or null where not told.</param>
/// <param name="Span">Its words.</param>
public sealed record Damage(string What, string Effect, double? Count, TextSpan Span);
