using System.Globalization;

namespace Sitrep.Reports.Maps;

/// <summary>What a map shows and where a point lies on it: north up, true to scale along the middle parallel (equirectangular).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class MapFrame
{
    internal const double Width = 960;
    internal const double Height = 620;

    private const double KilometresADegree = 111.195;
    private const double LeastKilometres = 90;

    private readonly double _west;
    private readonly double _north;
    private readonly double _x;
    private readonly double _y;

    private MapFrame(double west, double north, double x, double y) => (_west, _north, _x, _y) = (west, north, x, y);

    internal double West => _west;

    internal double North => _north;

    internal double East => _west + (Width / _x);

    internal double South => _north - (Height / _y);

    /// <summary>Kilometres to pixels.</summary>
    internal double PixelsAKilometre => _y / KilometresADegree;

    /// <summary>A frame around all points, with room around them.</summary>
    internal static MapFrame Around(IReadOnlyCollection<ReportPoint> points)
    {
        double south = points.Min(p => p.Latitude), north = points.Max(p => p.Latitude), west = points.Min(p => p.Longitude), east = points.Max(p => p.Longitude);
        double middle = (south + north) / 2, narrowing = Math.Max(0.2, Math.Cos(middle * Math.PI / 180));
        double high = Math.Max((north - south) * 1.25, LeastKilometres / KilometresADegree), wide = Math.Max((east - west) * 1.25, high * Width / Height / narrowing);
        high = Math.Max(high, wide * narrowing * Height / Width);
        wide = high * Width / Height / narrowing;
        double y = Height / high;
        return new(((west + east) / 2) - (wide / 2), middle + (high / 2), y * narrowing, y);
    }

    internal double X(double longitude) => (longitude - _west) * _x;

    internal double Y(double latitude) => (_north - latitude) * _y;

    internal static string Pixel(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A round number of kilometres that takes about a fifth of the width.</summary>
    internal double ScaleKilometres()
    {
        double most = Width / 5 / PixelsAKilometre, power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    }

    /// <summary>A round number of degrees between the marks at the edge.</summary>
    internal double DegreeStep()
    {
        double wide = East - West;
        return Array.Find([0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60], s => wide / s <= 8) is > 0 and double step ? step : 60;
    }
}
