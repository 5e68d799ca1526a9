using Sitrep.Actors;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.Claims;

/// <summary>Who says so, and how.</summary>
/// <param name="By">Who says it; null for the publisher itself.</param>
/// <param name="Stance">How.</param>
/// <param name="Cue">The word that says so ("said", "denied"), or null.</param>
/// <param name="Said">When it was said, where told.</param>
/// <param name="Via">Through whom ("Trend reports, citing ..."), or null.</param>
public sealed record Claim(ActorMention? By, ClaimStance Stance, TextSpan? Cue, TimeMention? Said, ActorMention? Via);
