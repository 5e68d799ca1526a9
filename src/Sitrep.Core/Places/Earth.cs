namespace Sitrep.Places;

/// <summary>Distances on the earth's surface.</summary>
internal static class Earth
{
    private const double KilometresADegree = 111.195;

    /// <summary>Great-circle distance in kilometres between two points in decimal degrees.</summary>
    internal static double Distance(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        const double Radians = Math.PI / 180.0;
        double north = Math.Sin((latitude2 - latitude1) * Radians / 2.0);
        double east = Math.Sin((longitude2 - longitude1) * Radians / 2.0);
        double h = (north * north) + (Math.Cos(latitude1 * Radians) * Math.Cos(latitude2 * Radians) * east * east);
        return 2.0 / Radians * KilometresADegree * Math.Asin(Math.Min(1.0, Math.Sqrt(h)));
    }

    /// <summary>Kilometres on the surface for the square of a chord of the unit sphere.</summary>
    internal static double OfChord(double square) => 360.0 / Math.PI * KilometresADegree * Math.Asin(Math.Min(1.0, Math.Sqrt(square) / 2.0));

    /// <summary>Distance in kilometres between two places.</summary>
    internal static double Distance(Place a, Place b) => Distance(a.Latitude, a.Longitude, b.Latitude, b.Longitude);
}
