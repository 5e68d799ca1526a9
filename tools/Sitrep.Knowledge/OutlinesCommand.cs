using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Sitrep.Tools;

/// <summary><c>outlines</c>: from Natural Earth's states at 1:10m (as TopoJSON) to one compact file of coasts and borders for the map of the report.</summary>
/// <remarks>
/// The file: <c>SOUT1</c>, then deflated varints: the number of lines; of each line its number of points and their steps in thousandths of a degree (east, north; the first from 0, 0), and
/// whether it parts two states; the number of rings of land, of each ring its number of lines and each line's index, doubled, plus one where it is walked backwards. Varints are LEB128, steps zigzag.
/// </remarks>
internal static class OutlinesCommand
{
    private const int Units = 1000;

    // A little under half the grain of the source, which is 0.0036 degrees.
    private const double Tolerance = 2.5;

    internal static int Usage()
    {
        Console.Error.WriteLine("Usage: outlines --states FILE --out FILE");
        Console.Error.WriteLine("  --states      countries-10m.json of the npm package world-atlas (Natural Earth, public domain)");
        return 2;
    }

    internal static int Run(string[] args)
    {
        if (args is not ["--states", { } input, "--out", { } output])
        {
            return Usage();
        }

        using JsonDocument topology = JsonDocument.Parse(File.ReadAllBytes(input));
        JsonElement root = topology.RootElement;
        (int X, int Y)[][] lines = Lines(root);
        var states = new Dictionary<int, HashSet<int>>();
        int state = 0;
        foreach (JsonElement geometry in root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
        {
            state++;
            foreach (int[] ring in Rings(geometry))
            {
                foreach (int line in ring)
                {
                    (states.TryGetValue(Index(line), out HashSet<int>? of) ? of : states[Index(line)] = []).Add(state);
                }
            }
        }

        int[][] land = [.. root.GetProperty("objects").GetProperty("land").GetProperty("geometries").EnumerateArray().SelectMany(Rings)];
        using (FileStream file = File.Create(output))
        {
            file.Write("SOUT1"u8);
            using var packed = new DeflateStream(file, CompressionLevel.SmallestSize);
            Write(packed, lines, i => states.TryGetValue(i, out HashSet<int>? of) && of.Count > 1, land);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{output}: {lines.Length} lines, {lines.Sum(l => l.Length)} points, {states.Count(s => s.Value.Count > 1)} of them between states, {land.Length} rings of land, {new FileInfo(output).Length / 1e6:F2} MB"));
        return 0;
    }

    private static void Write(Stream to, (int X, int Y)[][] lines, Func<int, bool> parts, int[][] land)
    {
        Varint(to, (uint)lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            Varint(to, (uint)lines[i].Length);
            (int x, int y) = (0, 0);
            foreach ((int X, int Y) point in lines[i])
            {
                Varint(to, Zigzag(point.X - x));
                Varint(to, Zigzag(point.Y - y));
                (x, y) = point;
            }

            to.WriteByte(parts(i) ? (byte)1 : (byte)0);
        }

        Varint(to, (uint)land.Length);
        foreach (int[] ring in land)
        {
            Varint(to, (uint)ring.Length);
            foreach (int line in ring)
            {
                Varint(to, line < 0 ? ((uint)Index(line) * 2) + 1 : (uint)line * 2);
            }
        }
    }

    private static int Index(int line) => line < 0 ? ~line : line;

    private static IEnumerable<int[]> Rings(JsonElement geometry)
        => geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => geometry.GetProperty("arcs").EnumerateArray().Select(Ring),
            "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray().SelectMany(p => p.EnumerateArray()).Select(Ring),
            "GeometryCollection" => geometry.GetProperty("geometries").EnumerateArray().SelectMany(Rings),
            _ => [],
        };

    private static int[] Ring(JsonElement ring) => [.. ring.EnumerateArray().Select(a => a.GetInt32())];

    private static (int X, int Y)[][] Lines(JsonElement root)
    {
        JsonElement transform = root.GetProperty("transform");
        double[] scale = [.. transform.GetProperty("scale").EnumerateArray().Select(n => n.GetDouble())];
        double[] origin = [.. transform.GetProperty("translate").EnumerateArray().Select(n => n.GetDouble())];
        return [.. root.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            double x = 0, y = 0;
            var points = new List<(int X, int Y)>();
            foreach (JsonElement step in arc.EnumerateArray())
            {
                x += step[0].GetDouble();
                y += step[1].GetDouble();
                points.Add(((int)Math.Round(((x * scale[0]) + origin[0]) * Units), (int)Math.Round(((y * scale[1]) + origin[1]) * Units)));
            }

            return Simplify([.. points]);
        })];
    }

    // Douglas and Peucker 1973. A closed line keeps its farthest point, so that an island stays one.
    private static (int X, int Y)[] Simplify((int X, int Y)[] points)
    {
        var keep = new bool[points.Length];
        keep[0] = keep[^1] = true;
        var open = new Stack<(int First, int Last)>([(0, points.Length - 1)]);
        while (open.TryPop(out (int First, int Last) part))
        {
            (double farthest, int at) = (-1, -1);
            for (int i = part.First + 1; i < part.Last; i++)
            {
                double distance = Distance(points[i], points[part.First], points[part.Last]);
                (farthest, at) = distance > farthest ? (distance, i) : (farthest, at);
            }

            if (at > 0 && farthest > Tolerance)
            {
                keep[at] = true;
                open.Push((part.First, at));
                open.Push((at, part.Last));
            }
        }

        return [.. points.Where((_, i) => keep[i])];
    }

    private static double Distance((int X, int Y) point, (int X, int Y) from, (int X, int Y) to)
    {
        double dx = to.X - from.X, dy = to.Y - from.Y, length = Math.Sqrt((dx * dx) + (dy * dy));
        return length == 0
            ? Math.Sqrt(Math.Pow(point.X - from.X, 2) + Math.Pow(point.Y - from.Y, 2))
            : Math.Abs((dy * (point.X - from.X)) - (dx * (point.Y - from.Y))) / length;
    }

    private static uint Zigzag(int value) => (uint)((value << 1) ^ (value >> 31));

    private static void Varint(Stream to, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            to.WriteByte((byte)(value | 0x80));
        }

        to.WriteByte((byte)value);
    }
}
