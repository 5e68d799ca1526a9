namespace Sitrep.Languages;

/// <summary>What the tagger and the parser look at in one token: keys of its form, its endings, its shape.</summary>
internal struct WordFacts
{
    /// <summary>Key of the form, lower-cased, digits made alike, typographic marks made plain.</summary>
    internal uint Lower;

    /// <summary>Key of the form as it stands; that of <see cref="Lower"/> where case says nothing.</summary>
    internal uint Form;

    /// <summary>Keys of the last one, two, three, four and five characters.</summary>
    internal uint Suffix1, Suffix2, Suffix3, Suffix4, Suffix5;

    /// <summary>Keys of the first one, two, three and four characters.</summary>
    internal uint Prefix1, Prefix2, Prefix3, Prefix4;

    /// <summary>Key of the kinds of characters in order, repeats left out.</summary>
    internal uint Shape;

    /// <summary>Class of tags that the word was seen with in training, 0 for none.</summary>
    internal uint TagClass;

    /// <summary>Cluster of words that are used alike, 0 for none.</summary>
    internal uint Cluster;

    /// <summary>Family of such clusters, 0 for none.</summary>
    internal uint Family;

    /// <summary>Whether no white space stands between it and the token before (bit 0) and after (bit 1).</summary>
    internal uint Glue;

    /// <summary>The facts of a place outside of the sentence.</summary>
    /// <param name="mark">Tells one side from the other.</param>
    internal static WordFacts Outside(uint mark) => new() { Lower = mark, Form = mark, Suffix2 = mark, Suffix3 = mark, Shape = mark, TagClass = mark, Cluster = mark << 20, Family = mark << 20 };
}
