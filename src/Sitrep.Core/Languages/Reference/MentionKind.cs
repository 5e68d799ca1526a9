namespace Sitrep.Languages;

/// <summary>How a mention speaks of what it refers to.</summary>
public enum MentionKind
{
    /// <summary>By its name: "Nikol Pashinyan", "the MoD".</summary>
    Name,

    /// <summary>By a noun: "the ministry", "two soldiers".</summary>
    Nominal,

    /// <summary>By a pronoun: "it", "their", "there".</summary>
    Pronoun,
}
