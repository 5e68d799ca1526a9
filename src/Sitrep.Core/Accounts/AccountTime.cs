using Sitrep.Times;

namespace Sitrep.Accounts;

/// <summary>When an account's event happened.</summary>
/// <param name="Mention">The expression it was read from.</param>
/// <param name="Anchor">What it was counted from; <see cref="TimeAnchor.Event"/> where it is another account's time.</param>
/// <param name="Precision">UCDP date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 more.</param>
public sealed record AccountTime(TimeMention Mention, TimeAnchor Anchor, int Precision);
