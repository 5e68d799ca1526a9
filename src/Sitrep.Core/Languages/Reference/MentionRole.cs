namespace Sitrep.Languages;

/// <summary>What a mention does in its clause.</summary>
internal enum MentionRole : byte
{
    Other,
    Subject,
    PassiveSubject,
    Object,
    Oblique,
    Possessor,
    Modifier,
    Apposition,
    Compound,
    Conjunct,
    Root,
}
