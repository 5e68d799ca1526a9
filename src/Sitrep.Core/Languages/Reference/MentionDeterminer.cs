namespace Sitrep.Languages;

/// <summary>How the phrase of a mention begins.</summary>
internal enum MentionDeterminer : byte
{
    Bare,
    Definite,
    Indefinite,
    Demonstrative,
    Possessed,
    Counted,
    Quantified,
}
