namespace Sitrep.Incidents.Records;

/// <summary>A place that was not chosen.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldAlternative
{
    /// <summary>For instance <c>geonames:584572</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Main name.</summary>
    public required string Name { get; init; }

    /// <summary>Latitude, WGS84 degrees.</summary>
    public double Lat { get; init; }

    /// <summary>Longitude, WGS84 degrees.</summary>
    public double Lon { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Score { get; init; }
}
