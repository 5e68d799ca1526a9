using Sitrep.Spans;

namespace Sitrep.Weapons;

/// <summary>A weapon named in the text.</summary>
/// <param name="Kind">Kind as in <c>knowledge/weapons/weapons.tsv</c>, for instance <c>mortar</c>.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="First">Index of its first word in the sentence.</param>
/// <param name="Last">Index of its last word in the sentence.</param>
public sealed record WeaponMention(string Kind, TextSpan Span, int Sentence, int First, int Last);
