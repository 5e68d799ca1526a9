namespace Sitrep.Places;

/// <summary>A point on the unit sphere: made once, compared quickly with many others.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal readonly record struct EarthPoint
{
    private readonly double _x;
    private readonly double _y;
    private readonly double _z;

    /// <summary>Makes the point of decimal degrees.</summary>
    internal EarthPoint(double latitude, double longitude)
    {
        (double sinLatitude, double cosLatitude) = Math.SinCos(latitude * Math.PI / 180);
        (double sinLongitude, double cosLongitude) = Math.SinCos(longitude * Math.PI / 180);
        (_x, _y, _z) = (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    /// <summary>Square of the chord between two points; <see cref="Earth.OfChord"/> makes kilometres of it.</summary>
    internal double Apart(in EarthPoint other)
    {
        double x = _x - other._x, y = _y - other._y, z = _z - other._z;
        return (x * x) + (y * y) + (z * z);
    }
}
