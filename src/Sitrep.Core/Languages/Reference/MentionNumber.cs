namespace Sitrep.Languages;

/// <summary>Grammatical number.</summary>
internal enum MentionNumber : byte
{
    Unknown,
    Singular,
    Plural,
}
