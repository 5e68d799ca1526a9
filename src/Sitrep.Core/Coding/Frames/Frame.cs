using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sitrep.Coding.Frames;

/// <summary>A rule of the kind most rules want to be: the words that tell an event, its kind, and how the words around it map to roles.</summary>
/// <remarks>Immutable, thread-safe. Written in <c>knowledge/languages/en/rules/*.rules</c>.</remarks>
internal sealed record Frame
{
    internal required string Name { get; init; }

    internal required string File { get; init; }

    internal required int Line { get; init; }

    /// <summary>Kind of the ontology, or null for a frame that tells an effect only.</summary>
    internal string? Kind { get; init; }

    /// <summary>Effect on people or things (<c>killed</c>, <c>destroyed</c>), or null.</summary>
    internal string? Effect { get; init; }

    internal required RoleMap Map { get; init; }

    internal ImmutableArray<TriggerPattern> Triggers { get; init; } = [];

    /// <summary>Lists of roles, at least one of each of which must be filled.</summary>
    internal ImmutableArray<ImmutableArray<Role>> Needs { get; init; } = [];

    /// <summary>Lemmas that must not stand in the trigger's clause.</summary>
    internal FrozenSet<string> Not { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Lemmas one of which must stand in the sentence, where there are any.</summary>
    internal FrozenSet<string> About { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether an answer to another event ("returned fire").</summary>
    internal bool Responds { get; init; }

    internal ImmutableArray<FrameExample> Examples { get; init; } = [];
}
