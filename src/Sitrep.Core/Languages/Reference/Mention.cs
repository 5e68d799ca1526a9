using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>A phrase that may refer to something: a name, a noun with what hangs on it, a pronoun.</summary>
/// <remarks>Immutable, thread-safe. Bounded as in GUM (Zeldes 2017): with article, modifiers, relative clause and possessive ending, without preposition and apposition.</remarks>
public sealed record Mention
{
    /// <summary>How it speaks of what it refers to.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of its first word in the sentence.</summary>
    public required int First { get; init; }

    /// <summary>Index of its last word in the sentence.</summary>
    public required int Last { get; init; }

    /// <summary>Index in the sentence of the word that heads it.</summary>
    public required int Head { get; init; }

    /// <summary>Where it stands in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Whether it takes together what "and" or "or" joins; the first of what is joined is a mention of its own with the same head.</summary>
    public bool IsCoordinated { get; init; }

    /// <summary>Index of what it refers to in <see cref="ReferenceLayer.Entities"/>.</summary>
    public required int Entity { get; init; }

    /// <summary>Index of the mention that it is linked to, or -1 where it is the first of its entity.</summary>
    public int Antecedent { get; init; } = -1;

    /// <summary>Whether it is linked to a later mention: a pronoun that stands before what it stands for, in one sentence.</summary>
    public bool IsCataphoric { get; init; }

    /// <summary>How sure the link, or its lack, is: from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What speaks for the link, in words a person can read ("same head word"); empty without a link.</summary>
    public string Reason { get; init; } = string.Empty;
}
