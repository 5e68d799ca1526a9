using System.Collections.Immutable;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.Spans;

namespace Sitrep.Accounts;

/// <summary>One article's telling of one event: who did what to whom, where, when, by whose word, with what effect.</summary>
/// <remarks>Immutable. The contract is the record, schema <c>sitrep/1</c>.</remarks>
public sealed record Account
{
    /// <summary>Name within the article: <c>a1</c>, <c>a2</c>, ... in text order.</summary>
    public required string Id { get; init; }

    /// <summary>A kind of the ontology, for instance <c>attack.fire</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The word or words that tell the event.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Who did it; all parties where the event has two sides.</summary>
    public ImmutableArray<ActorMention> Actors { get; init; } = [];

    /// <summary>Upon whom.</summary>
    public ImmutableArray<ActorMention> Targets { get; init; } = [];

    /// <summary>Fired from.</summary>
    public ImmutableArray<AccountPlace> From { get; init; } = [];

    /// <summary>Took effect, or happened, at.</summary>
    public ImmutableArray<AccountPlace> At { get; init; } = [];

    /// <summary>When it happened, where that is told or taken over from another account.</summary>
    public AccountTime? Time { get; init; }

    /// <summary>Whether it is told to have happened again and again.</summary>
    public bool Repeated { get; init; }

    /// <summary>How often ("12 times", "some 60 shells"), where told.</summary>
    public EventCount? Count { get; init; }

    /// <summary>Weapons named for it.</summary>
    public ImmutableArray<AccountWeapon> Weapons { get; init; } = [];

    /// <summary>People hurt, taken or driven out.</summary>
    public ImmutableArray<Casualty> Casualties { get; init; } = [];

    /// <summary>Things damaged or taken.</summary>
    public ImmutableArray<Damage> Damage { get; init; } = [];

    /// <summary>Whether and how it is told to have happened.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Whether it is background: history that the article retells.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Whose word it is; at least one.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Id of the account that this one answers, or null.</summary>
    public string? RespondsTo { get; init; }

    /// <summary>Every sentence that contributed.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1.0;

    /// <summary>The rules that read it.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];
}
