using System.Collections.Immutable;

namespace Sitrep.Actors;

/// <summary>A party that knowledge lists (<c>knowledge/actors/*.actors</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record Actor
{
    /// <summary>Stable name, for instance <c>AZE.MOD</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Main name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166 alpha-3, or IGO, UNO, NGO, IMG.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector.</summary>
    public required string Sector { get; init; }

    /// <summary>Institution, for instance <c>ministry-of-defence</c>.</summary>
    public string? Org { get; init; }

    /// <summary>Office within the institution.</summary>
    public string? Role { get; init; }

    /// <summary>institution, force, group, person, body, people or media.</summary>
    public string Kind { get; init; } = "group";

    /// <summary>First day under this name, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day under this name, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Names that mean it wherever they stand.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Bare nouns that mean it once it was named ("the ministry").</summary>
    public ImmutableArray<string> Bare { get; init; } = [];

    /// <summary>Whether it went by this name on <paramref name="day"/>; true where no day is known.</summary>
    public bool Holds(DateOnly? day) => day is not { } d || ((From is not { } from || d >= from) && (Until is not { } until || d <= until));
}
