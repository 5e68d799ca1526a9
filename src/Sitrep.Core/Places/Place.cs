using System.Collections.Immutable;

namespace Sitrep.Places;

/// <summary>A place of the gazetteer.</summary>
/// <remarks>Immutable, thread-safe. Coordinates are WGS84 decimal degrees; <see cref="Country"/> is the recognised state whoever holds the place.</remarks>
public sealed record Place
{
    /// <summary>Stable name, for instance <c>geonames:584572</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The gazetteer's main name.</summary>
    public required string Name { get; init; }

    /// <summary>Names by language (ISO 639-1), the first of each.</summary>
    public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Latitude in degrees.</summary>
    public required double Latitude { get; init; }

    /// <summary>Longitude in degrees.</summary>
    public required double Longitude { get; init; }

    /// <summary>Recognised state, ISO 3166 alpha-3; empty for what lies in several states or in none (a continent, a sea).</summary>
    public required string Country { get; init; }

    /// <summary>First administrative division (province, marz, rayon), or null.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Second administrative division, or null.</summary>
    public string? Admin2 { get; init; }

    /// <summary>What it is.</summary>
    public required PlaceClass Class { get; init; }

    /// <summary>Inhabitants, 0 where not known.</summary>
    public long Population { get; init; }
}
