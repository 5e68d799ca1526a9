namespace Sitrep.Languages;

/// <summary>What the role labeller looks at in one word: keys of its forms and of its place in the tree.</summary>
internal struct RoleWord
{
    /// <summary>Key of the lemma, lower-cased.</summary>
    internal uint Lemma;

    /// <summary>Key of the Penn tag.</summary>
    internal uint Tag;

    /// <summary>Universal tag.</summary>
    internal Upos Upos;

    /// <summary>Key of the relation with its subtype.</summary>
    internal uint Relation;

    /// <summary>Cluster of words that are used alike, 0 for none.</summary>
    internal uint Cluster;

    /// <summary>Family of such clusters, 0 for none.</summary>
    internal uint Family;

    /// <summary>Key of the lemma of the first word that marks it: a preposition or a subordinator; 0 for none.</summary>
    internal uint Mark;

    /// <summary>Key of the relations of its children in text order, punctuation left out, itself among them.</summary>
    internal uint Frame;

    /// <summary>What its children tell of its voice and its own arguments: see <see cref="RoleSentence"/>.</summary>
    internal uint Flags;

    /// <summary>How many punctuation marks, and times 1024 how many verbs, stand before it in the sentence.</summary>
    internal int Marks;

    /// <summary>Index of the head, -1 for the root.</summary>
    internal int Head;

    /// <summary>First and last word of all that hangs beneath it.</summary>
    internal int First, Last;
}
