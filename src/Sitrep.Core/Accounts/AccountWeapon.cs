using Sitrep.Spans;

namespace Sitrep.Accounts;

/// <summary>A weapon of an account.</summary>
/// <param name="Kind">Kind as in <c>knowledge/weapons/weapons.tsv</c>.</param>
/// <param name="Span">Its words.</param>
public sealed record AccountWeapon(string Kind, TextSpan Span);
