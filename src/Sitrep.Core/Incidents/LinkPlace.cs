using Sitrep.Places;

namespace Sitrep.Incidents;

/// <summary>A place with coordinates, as linking needs it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Id">Gazetteer id, or the folded name.</param>
/// <param name="Name">Main name.</param>
/// <param name="Latitude">WGS84 degrees.</param>
/// <param name="Longitude">WGS84 degrees.</param>
/// <param name="Precision">UCDP where_prec, 1 to 7.</param>
public readonly record struct LinkPlace(string Id, string Name, double Latitude, double Longitude, int Precision)
{
    private readonly EarthPoint _point = new(Latitude, Longitude);

    /// <summary>Square of the straight line between two places through the earth, whose radius is 1; 0 where they are one. Quick, and in the order of their distances.</summary>
    internal double Apart(in LinkPlace other) => Id == other.Id ? 0 : _point.Apart(other._point);
}
