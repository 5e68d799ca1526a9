using System.Collections.Immutable;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>One event told by an article, as a careful coder wrote it down.</summary>
public sealed record ExpectedAccount
{
    /// <summary>Name within the article: <c>e1</c>, <c>e2</c> ...</summary>
    public required string Id { get; init; }

    /// <summary>Kind of the ontology.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it is history that the article retells.</summary>
    public bool IsBackground { get; init; }

    /// <summary>happened, ongoing, attempted, threatened, planned, demanded, hypothetical or negated.</summary>
    public string Status { get; init; } = "happened";

    /// <summary>Words of the text that tell it most clearly; may be empty.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>Who did it.</summary>
    public ImmutableArray<ExpectedActor> Actors { get; init; } = [];

    /// <summary>Upon whom.</summary>
    public ImmutableArray<ExpectedActor> Targets { get; init; } = [];

    /// <summary>Fired from.</summary>
    public ImmutableArray<ExpectedPlace> From { get; init; } = [];

    /// <summary>Took effect at.</summary>
    public ImmutableArray<ExpectedPlace> At { get; init; } = [];

    /// <summary>When, or null where the text does not say.</summary>
    public ExpectedTime? Time { get; init; }

    /// <summary>Whether it is told to have happened again and again.</summary>
    public bool Repeated { get; init; }

    /// <summary>How often, or null.</summary>
    public double? Count { get; init; }

    /// <summary>Kinds of weapons.</summary>
    public ImmutableArray<string> Weapons { get; init; } = [];

    /// <summary>People hurt.</summary>
    public ImmutableArray<ExpectedCasualty> Casualties { get; init; } = [];

    /// <summary>How many lines of damage are told.</summary>
    public int Damage { get; init; }

    /// <summary>Whose word it is.</summary>
    public ImmutableArray<ExpectedClaim> Claims { get; init; } = [];

    /// <summary>Id of the expected account that this one answers, or null.</summary>
    public string? RespondsTo { get; init; }

    /// <summary>Whether two careful coders could differ over it: neither counted when found nor when absent.</summary>
    public bool Optional { get; init; }
}
