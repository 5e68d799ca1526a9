using System.Collections.Immutable;
using Sitrep.Spans;

namespace Sitrep.Coding;

/// <summary>An event, or an effect on people or things, as one place in the text tells it.</summary>
/// <remarks>Immutable. Accounts are made of these.</remarks>
public sealed record EventMention
{
    /// <summary>Kind of the ontology; null for an effect alone.</summary>
    public string? Kind { get; init; }

    /// <summary>Effect (<c>killed</c>, <c>destroyed</c>), or null.</summary>
    public string? Effect { get; init; }

    /// <summary>Name of the rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the trigger's head word in the sentence.</summary>
    public required int Trigger { get; init; }

    /// <summary>Index of the light verb that carries an event noun, or of the trigger itself: where clause-level readings start.</summary>
    public required int Carrier { get; init; }

    /// <summary>The words that tell it.</summary>
    public required TextSpan TriggerSpan { get; init; }

    /// <summary>What fills its roles.</summary>
    public ImmutableArray<RoleFiller> Roles { get; init; } = [];

    /// <summary>Whether and how it is told to have happened.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Whether it answers another event.</summary>
    public bool Responds { get; init; }

    /// <summary>Whether it is told to have happened again and again.</summary>
    public bool Repeated { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 0.8;

    /// <summary>The fillers of a role.</summary>
    public IEnumerable<RoleFiller> Of(Role role) => Roles.Where(r => r.Role == role);
}
