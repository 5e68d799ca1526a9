namespace Sitrep.Languages;

/// <summary>How the words of a mention agree with those of one before it.</summary>
internal enum WordMatch : byte
{
    /// <summary>They share nothing.</summary>
    None,

    /// <summary>The same phrase, articles aside.</summary>
    Phrase,

    /// <summary>One is made of the other's initials.</summary>
    Acronym,

    /// <summary>The later name is a part of the earlier one.</summary>
    PartOfName,

    /// <summary>The earlier name is a part of the later one.</summary>
    LongerName,

    /// <summary>Names that share a word and have others of their own.</summary>
    NamesDiffer,

    /// <summary>The same head; the earlier one has all words of the later one.</summary>
    HeadAndAll,

    /// <summary>The same head; the later one adds words.</summary>
    HeadAndMore,

    /// <summary>The same head; both have words of their own.</summary>
    HeadDiffers,

    /// <summary>The later one's head stands in the earlier one.</summary>
    HeadWithin,

    /// <summary>The earlier one's head stands in the later one.</summary>
    HeadAround,

    /// <summary>They share a word that heads neither.</summary>
    SharedWord,
}
