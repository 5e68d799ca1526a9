namespace Sitrep.Languages;

/// <summary>Pronouns with their cases and possessives taken together.</summary>
internal enum PronounClass : byte
{
    None,
    I,
    You,
    He,
    She,
    It,
    We,
    They,
    This,
    That,
    These,
    Those,
    Here,
    There,
    One,
    EachOther,
}
