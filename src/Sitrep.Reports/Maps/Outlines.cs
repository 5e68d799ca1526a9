using System.Collections.Immutable;
using System.IO.Compression;

namespace Sitrep.Reports.Maps;

/// <summary>Coasts and borders after Natural Earth 1:10m, read from the program itself; the form is told in <c>tools/Sitrep.Knowledge</c>.</summary>
/// <remarks>Immutable, thread-safe. Lines show where Natural Earth draws them and say nothing about whose land it is.</remarks>
internal sealed class Outlines
{
    private const double Unit = 0.001;

    private static readonly Lazy<Outlines> Read = new(Load);

    private Outlines(ImmutableArray<ImmutableArray<(double Lon, double Lat)>> land, ImmutableArray<ImmutableArray<(double Lon, double Lat)>> borders) => (Land, Borders) = (land, borders);

    internal static Outlines World => Read.Value;

    /// <summary>Closed rings; even-odd fill makes lakes of the inner ones.</summary>
    internal ImmutableArray<ImmutableArray<(double Lon, double Lat)>> Land { get; }

    /// <summary>Lines between two states.</summary>
    internal ImmutableArray<ImmutableArray<(double Lon, double Lat)>> Borders { get; }

    private static Outlines Load()
    {
        using Stream file = typeof(Outlines).Assembly.GetManifestResourceStream("outlines.bin") ?? throw new InvalidDataException("The outlines of the map are missing from the program.");
        Span<byte> head = stackalloc byte[5];
        file.ReadExactly(head);
        if (!head.SequenceEqual("SOUT1"u8))
        {
            throw new InvalidDataException("The outlines of the map are of a form that this version does not know.");
        }

        using var packed = new BufferedStream(new DeflateStream(file, CompressionMode.Decompress), 1 << 16);
        var borders = ImmutableArray.CreateBuilder<ImmutableArray<(double Lon, double Lat)>>();
        var lines = new ImmutableArray<(double Lon, double Lat)>[Varint(packed)];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = Line(packed);
            if (packed.ReadByte() == 1)
            {
                borders.Add(lines[i]);
            }
        }

        var land = new ImmutableArray<(double Lon, double Lat)>[Varint(packed)];
        for (int i = 0; i < land.Length; i++)
        {
            var ring = new List<(double Lon, double Lat)>();
            for (int parts = Varint(packed); parts > 0; parts--)
            {
                int walk = Varint(packed);
                IEnumerable<(double Lon, double Lat)> line = lines[walk >> 1];
                ring.AddRange((walk & 1) == 1 ? line.Reverse() : line);
            }

            land[i] = [.. ring];
        }

        return new([.. land], borders.ToImmutable());
    }

    private static ImmutableArray<(double Lon, double Lat)> Line(Stream packed)
    {
        var line = new (double Lon, double Lat)[Varint(packed)];
        (int x, int y) = (0, 0);
        for (int i = 0; i < line.Length; i++)
        {
            x += Step(packed);
            y += Step(packed);
            line[i] = (x * Unit, y * Unit);
        }

        return [.. line];
    }

    private static int Step(Stream packed)
    {
        uint value = (uint)Varint(packed);
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    private static int Varint(Stream packed)
    {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            int next = packed.ReadByte();
            value |= (next & 0x7F) << shift;
            if (next is >= 0 and < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("The outlines of the map are damaged.");
    }
}
