using Sitrep.Places;

namespace Sitrep.Stores;

/// <summary>A circle on the earth.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Latitude">WGS84 degrees, -90 to 90.</param>
/// <param name="Longitude">WGS84 degrees, -180 to 180.</param>
/// <param name="Kilometres">Radius, above 0.</param>
public readonly record struct NearPlace(double Latitude, double Longitude, double Kilometres)
{
    private const double KilometresADegree = 111.195;

    /// <summary>Great-circle distance of a point from the centre, in kilometres.</summary>
    public double DistanceTo(double latitude, double longitude) => Earth.Distance(Latitude, Longitude, latitude, longitude);

    /// <summary>Degrees of latitude that the circle reaches north and south of its centre.</summary>
    public double LatitudeReach => Kilometres / KilometresADegree;

    /// <summary>Degrees of longitude that it reaches east and west; 360 near the poles.</summary>
    public double LongitudeReach
    {
        get
        {
            double highest = Math.Abs(Latitude) + LatitudeReach;
            return highest >= 89 ? 360 : LatitudeReach / Math.Cos(highest * Math.PI / 180);
        }
    }
}
