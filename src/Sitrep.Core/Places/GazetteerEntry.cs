using System.Collections.Immutable;

namespace Sitrep.Places;

/// <summary>A place of the gazetteer with what resolving needs besides.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record GazetteerEntry
{
    /// <summary>The place.</summary>
    public required Place Place { get; init; }

    /// <summary>Folded names (<see cref="NameFolding.Key"/>) of the place, the main name first.</summary>
    public required ImmutableArray<string> Keys { get; init; }

    /// <summary>Folded names of districts, old and of either side, that it may be named with besides its own.</summary>
    public ImmutableArray<string> Containers { get; init; } = [];

    /// <summary>Whether it is the capital of a state.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Whether it is the seat of a first administrative division.</summary>
    public bool IsSeat { get; init; }

    /// <summary>Whether it comes from a theatre slice, which knows its area to the village.</summary>
    public bool IsTheatre { get; init; }

    /// <summary>Whether it is one of the world's areas, waters and ranges (<c>places/areas.tsv</c>).</summary>
    public bool IsWorldArea { get; init; }

    /// <summary>Whether it comes from a gazetteer that somebody imported, and is none of the built-in places.</summary>
    public bool IsImported { get; init; }

    /// <summary>Where it comes from, as the slice states it, or the name of an imported gazetteer; empty for the world gazetteer.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Whether it is a district, province, former district or area: something that others lie in.</summary>
    public bool IsRegion => Place.Class is PlaceClass.Region or PlaceClass.FormerRegion or PlaceClass.Area;

    /// <summary>Whether people live in it: a village, town or city.</summary>
    public bool IsSettlement => Place.Class is PlaceClass.Settlement or PlaceClass.Town or PlaceClass.City;

    /// <summary>Whether one of its names folds to <paramref name="key"/>.</summary>
    public bool IsNamed(string key) => Keys.Contains(key, StringComparer.Ordinal);
}
