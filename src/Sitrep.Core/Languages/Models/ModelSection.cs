namespace Sitrep.Languages;

/// <summary>Names the parts of a model file. Numbers are never used anew.</summary>
internal enum ModelSection
{
    /// <summary>Joint tags, one a line: universal tag, a bar, Penn tag.</summary>
    Tags = 1,

    /// <summary>Relations, one a line.</summary>
    Relations = 2,

    /// <summary>Edit scripts of lemmas, one a line.</summary>
    LemmaScripts = 3,

    /// <summary>From word or ending with Penn tag to script.</summary>
    LemmaTable = 4,

    /// <summary>Weights of the tagger.</summary>
    TagWeights = 5,

    /// <summary>Weights of the parser's moves.</summary>
    MoveWeights = 6,

    /// <summary>Weights of the relations.</summary>
    RelationWeights = 7,

    /// <summary>Name labels, one a line.</summary>
    NameLabels = 8,

    /// <summary>Weights of the name finder's first reading, which sees one sentence.</summary>
    NameWeights = 9,

    /// <summary>From lower-cased word to the class of tags that it was seen with.</summary>
    TagClasses = 10,

    /// <summary>From lower-cased word or pair of words to the name lists that it stands in.</summary>
    NameLists = 11,

    /// <summary>Weights of the name finder's second reading, which sees what the first found in the document.</summary>
    NameAgainWeights = 12,

    /// <summary>From lower-cased word to its cluster and the cluster's family.</summary>
    Clusters = 13,

    /// <summary>Labels of roles, one a line, the first for none; then the paths in the tree on which arguments are looked for, each a bar and a key in hexadecimal.</summary>
    RoleNames = 14,

    /// <summary>Rolesets of lemmas: kind of word, lemma, rolesets, one lemma a line.</summary>
    Rolesets = 15,

    /// <summary>Weights of roles.</summary>
    RoleWeights = 16,

    /// <summary>Weights of predicates and their rolesets: class 0 for no predicate, the others by place in <see cref="Rolesets"/>.</summary>
    RolesetWeights = 17,

    /// <summary>Weights of the resolver of references, links and new entities alike.</summary>
    ReferenceWeights = 18,

    /// <summary>Weights of mentions in reports from the field.</summary>
    FieldWeights = 24,
}
