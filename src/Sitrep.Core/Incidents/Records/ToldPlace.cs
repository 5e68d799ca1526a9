using System.Collections.Immutable;

namespace Sitrep.Incidents.Records;

/// <summary>A place of an account.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldPlace
{
    /// <summary>The exact words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public required ToldSpan Span { get; init; }

    /// <summary>The gazetteer's main name; null where the place was not resolved.</summary>
    public string? Name { get; init; }

    /// <summary>Names by language (ISO 639-1).</summary>
    public ImmutableSortedDictionary<string, string>? Names { get; init; }

    /// <summary>For instance <c>geonames:584572</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Latitude, WGS84 degrees.</summary>
    public double? Lat { get; init; }

    /// <summary>Longitude, WGS84 degrees.</summary>
    public double? Lon { get; init; }

    /// <summary>Recognised state, ISO 3166 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>First administrative division.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Second administrative division.</summary>
    public string? Admin2 { get; init; }

    /// <summary>UCDP where_prec, 1 to 7.</summary>
    public int? Precision { get; init; }

    /// <summary>at, near, direction, between or part-of.</summary>
    public required string Relation { get; init; }

    /// <summary>Why this place and no other.</summary>
    public required string Why { get; init; }

    /// <summary>Other candidates, the likeliest first.</summary>
    public ImmutableArray<ToldAlternative> Alternatives { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; }
}
