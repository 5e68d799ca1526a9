namespace Sitrep.Languages;

/// <summary>The closed list of pronouns that refer to something in a text.</summary>
internal static class Pronouns
{
    /// <summary>The class of a lower-cased word; none for words that are no such pronoun, and for "mine", which lies in the ground more often.</summary>
    internal static PronounClass ClassOf(string lower) => lower switch
    {
        "i" or "me" or "my" or "myself" => PronounClass.I,
        "you" or "your" or "yours" or "yourself" or "yourselves" => PronounClass.You,
        "he" or "him" or "his" or "himself" => PronounClass.He,
        "she" or "her" or "hers" or "herself" => PronounClass.She,
        "it" or "its" or "itself" => PronounClass.It,
        "we" or "us" or "our" or "ours" or "ourselves" => PronounClass.We,
        "they" or "them" or "their" or "theirs" or "themselves" or "'em" => PronounClass.They,
        "this" => PronounClass.This,
        "that" => PronounClass.That,
        "these" => PronounClass.These,
        "those" => PronounClass.Those,
        "here" => PronounClass.Here,
        "there" => PronounClass.There,
        _ => PronounClass.None,
    };

    /// <summary>Whether a pronoun speaks of the one who is speaking or spoken to.</summary>
    internal static bool IsOfSpeech(PronounClass pronoun) => pronoun is PronounClass.I or PronounClass.We or PronounClass.You;

    /// <summary>Whether a pronoun stands for a thing or being named elsewhere, and says nothing of its own.</summary>
    internal static bool IsThird(PronounClass pronoun) => pronoun is PronounClass.He or PronounClass.She or PronounClass.It or PronounClass.They;

    /// <summary>Whether the word is a reflexive.</summary>
    internal static bool IsReflexive(string lower) => lower.EndsWith("self", StringComparison.Ordinal) || lower.EndsWith("selves", StringComparison.Ordinal);

    /// <summary>The grammatical number that a pronoun asks for.</summary>
    internal static MentionNumber NumberOf(PronounClass pronoun) => pronoun switch
    {
        PronounClass.We or PronounClass.They or PronounClass.These or PronounClass.Those or PronounClass.EachOther => MentionNumber.Plural,
        PronounClass.You or PronounClass.None or PronounClass.Here or PronounClass.There => MentionNumber.Unknown,
        _ => MentionNumber.Singular,
    };

    /// <summary>The genders that a pronoun allows.</summary>
    internal static MentionGender GenderOf(PronounClass pronoun) => pronoun switch
    {
        PronounClass.He => MentionGender.Male,
        PronounClass.She => MentionGender.Female,
        PronounClass.I or PronounClass.We or PronounClass.You => MentionGender.Person,
        PronounClass.It or PronounClass.This or PronounClass.That or PronounClass.Here or PronounClass.There => MentionGender.Neuter,
        _ => MentionGender.Any,
    };
}
