using System.Collections.Immutable;
using System.Text;

namespace Sitrep.Reports.Maps;

/// <summary>Land and borders as SVG paths, cut to the frame. Thread-safe.</summary>
internal static class MapLines
{
    // Beyond the picture's edge, so that the cut cannot be seen.
    private const double Margin = 20;

    internal static string Land(MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (ImmutableArray<(double Lon, double Lat)> ring in Outlines.World.Land)
        {
            if (Meets(frame, ring))
            {
                Append(path, Clip([.. ring.Select(p => (frame.X(p.Lon), frame.Y(p.Lat)))]), closed: true);
            }
        }

        return path.ToString();
    }

    internal static string Borders(MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (ImmutableArray<(double Lon, double Lat)> line in Outlines.World.Borders)
        {
            if (!Meets(frame, line))
            {
                continue;
            }

            var run = new List<(double X, double Y)>();
            for (int i = 1; i < line.Length; i++)
            {
                (double X, double Y) a = (frame.X(line[i - 1].Lon), frame.Y(line[i - 1].Lat)), b = (frame.X(line[i].Lon), frame.Y(line[i].Lat));
                if (Math.Max(a.X, b.X) < -Margin || Math.Min(a.X, b.X) > MapFrame.Width + Margin || Math.Max(a.Y, b.Y) < -Margin || Math.Min(a.Y, b.Y) > MapFrame.Height + Margin)
                {
                    Append(path, run, closed: false);
                    run.Clear();
                    continue;
                }

                if (run.Count == 0)
                {
                    run.Add(a);
                }

                run.Add(b);
            }

            Append(path, run, closed: false);
        }

        return path.ToString();
    }

    private static bool Meets(MapFrame frame, ImmutableArray<(double Lon, double Lat)> line)
    {
        double west = double.MaxValue, east = double.MinValue, south = double.MaxValue, north = double.MinValue;
        foreach ((double lon, double lat) in line)
        {
            (west, east, south, north) = (Math.Min(west, lon), Math.Max(east, lon), Math.Min(south, lat), Math.Max(north, lat));
        }

        return west <= frame.East && east >= frame.West && south <= frame.North && north >= frame.South;
    }

    // Sutherland and Hodgman 1974, one edge of the picture after the other.
    private static List<(double X, double Y)> Clip(List<(double X, double Y)> ring)
    {
        ring = Cut(ring, p => p.X + Margin, (a, b) => At(a, b, (-Margin - a.X) / (b.X - a.X)));
        ring = Cut(ring, p => MapFrame.Width + Margin - p.X, (a, b) => At(a, b, (MapFrame.Width + Margin - a.X) / (b.X - a.X)));
        ring = Cut(ring, p => p.Y + Margin, (a, b) => At(a, b, (-Margin - a.Y) / (b.Y - a.Y)));
        return Cut(ring, p => MapFrame.Height + Margin - p.Y, (a, b) => At(a, b, (MapFrame.Height + Margin - a.Y) / (b.Y - a.Y)));
    }

    private static (double X, double Y) At((double X, double Y) a, (double X, double Y) b, double share) => (a.X + ((b.X - a.X) * share), a.Y + ((b.Y - a.Y) * share));

    private static List<(double X, double Y)> Cut(List<(double X, double Y)> ring, Func<(double X, double Y), double> inside, Func<(double X, double Y), (double X, double Y), (double X, double Y)> meet)
    {
        var kept = new List<(double X, double Y)>(ring.Count);
        for (int i = 0; i < ring.Count; i++)
        {
            (double X, double Y) a = ring[(i + ring.Count - 1) % ring.Count], b = ring[i];
            if (inside(a) >= 0 != inside(b) >= 0)
            {
                kept.Add(meet(a, b));
            }

            if (inside(b) >= 0)
            {
                kept.Add(b);
            }
        }

        return kept;
    }

    private static void Append(StringBuilder path, List<(double X, double Y)> line, bool closed)
    {
        if (line.Count < (closed ? 3 : 2))
        {
            return;
        }

        (double x, double y) = line[0];
        path.Append('M').Append(MapFrame.Pixel(x)).Append(' ').Append(MapFrame.Pixel(y));
        for (int i = 1; i < line.Count; i++)
        {
            // What is nearer than a pixel cannot be seen.
            if (i < line.Count - 1 && Math.Abs(line[i].X - x) + Math.Abs(line[i].Y - y) < 1)
            {
                continue;
            }

            (x, y) = line[i];
            path.Append('L').Append(MapFrame.Pixel(x)).Append(' ').Append(MapFrame.Pixel(y));
        }

        path.Append(closed ? "Z" : string.Empty);
    }
}
