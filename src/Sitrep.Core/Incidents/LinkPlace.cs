namespace Sitrep.Incidents;

/// <summary>A place with coordinates, as linking needs it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Id">Gazetteer id, or the folded name.</param>
/// <param name="Name">Main name.</param>
/// <param name="Latitude">WGS84 degrees.</param>
/// <param name="Longitude">WGS84 degrees.</param>
/// <param name="Precision">UCDP where_prec, 1 to 7.</param>
/// <param name="Country">ISO 3166 alpha-3, or null.</param>
public readonly record struct LinkPlace(string Id, string Name, double Latitude, double Longitude, int Precision, string? Country);
