using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sitrep.Incidents.Records;

/// <summary>One article's telling of one event, as a record holds it.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldAccount
{
    /// <summary>Name within the article: <c>a1</c>, <c>a2</c> ...</summary>
    public required string Id { get; init; }

    /// <summary>A kind of the ontology.</summary>
    public required string Kind { get; init; }

    /// <summary>PLOVER code, or null.</summary>
    public ToldPlover? Plover { get; init; }

    /// <summary>CAMEO code with leading zeros, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>ACLED code, or null.</summary>
    public ToldAcled? Acled { get; init; }

    /// <summary>The words that tell the event.</summary>
    public ToldWords? Trigger { get; init; }

    /// <summary>Who did it; all parties where the event has two sides.</summary>
    public ImmutableArray<ToldActor> Actors { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Upon whom.</summary>
    public ImmutableArray<ToldActor> Targets { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Fired from.</summary>
    public ImmutableArray<ToldPlace> From { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Took effect, or happened, at.</summary>
    public ImmutableArray<ToldPlace> At { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When, where told or taken over.</summary>
    public ToldTime? Time { get; init; }

    /// <summary>Whether it happened again and again.</summary>
    public bool Repeated { get; init; }

    /// <summary>How often, where told.</summary>
    public ToldCount? Count { get; init; }

    /// <summary>Weapons named for it.</summary>
    public ImmutableArray<ToldWeapon> Weapons { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>People hurt, taken or driven out.</summary>
    public ImmutableArray<ToldCasualty> Casualties { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Things damaged or taken.</summary>
    public ImmutableArray<ToldDamage> Damage { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>happened, ongoing, attempted, threatened, planned, demanded, hypothetical or negated.</summary>
    public required string Status { get; init; }

    /// <summary>news or background.</summary>
    public required string Newness { get; init; }

    /// <summary>Whose word it is; at least one.</summary>
    public ImmutableArray<ToldClaim> Claims { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Id of the account of the same article that this one answers.</summary>
    public string? RespondsTo { get; init; }

    /// <summary>Every sentence that contributed.</summary>
    public ImmutableArray<ToldSpan> Sentences { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The rules that read it.</summary>
    public ImmutableArray<string> Rules { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the article retells history with it.</summary>
    [JsonIgnore]
    public bool IsBackground => Newness == "background";
}
