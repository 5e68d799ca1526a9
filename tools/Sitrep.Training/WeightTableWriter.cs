using System.Runtime.InteropServices;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Writes averaged weights as <see cref="WeightTable"/> reads them: one byte a weight, small ones left out.</summary>
internal static class WeightTableWriter
{
    /// <summary>The bytes of a table.</summary>
    /// <param name="weights">The trained classifier.</param>
    /// <param name="least">Weights of less than this are left out; one update moves a weight by 1.</param>
    internal static byte[] Write(AveragedPerceptron weights, float least = 0.2f)
    {
        bool triple = weights.Classes == 3;
        (uint Key, (byte Class, float Weight)[] Row)[] rows = [.. weights.Averaged().Select(r => triple ? (r.Key, LessFirst(r.Row)) : r)];
        float[] sizes = [.. rows.SelectMany(r => r.Row).Select(c => Math.Abs(c.Weight))];
        Array.Sort(sizes);
        float unit = sizes[^1] / (127 * 127);
        var kept = new List<(uint Key, byte[] Record)>();
        foreach ((uint key, (byte Class, float Weight)[] row) in rows)
        {
            var cells = new List<(byte Class, byte Weight)>();
            foreach ((byte cls, float weight) in row.OrderBy(c => c.Class))
            {
                int value = (int)MathF.Round(MathF.Sqrt(Math.Abs(weight) / unit));
                if (value != 0 && Math.Abs(weight) >= least)
                {
                    cells.Add((cls, (byte)(sbyte)(weight < 0 ? -value : value)));
                }
            }

            if (cells.Count > 0)
            {
                kept.Add((key, triple ? Triple(key, cells) : [(byte)key, (byte)(key >> 8), (byte)cells.Count, .. cells.SelectMany(c => (byte[])[c.Class, c.Weight])]));
            }
        }

        return Lay(kept, weights.Classes, unit, triple ? WeightTable.TripleForm : 0);
    }

    private static byte[] Triple(uint key, List<(byte Class, byte Weight)> cells)
        => [(byte)key, (byte)(key >> 8), cells.FirstOrDefault(c => c.Class == 1).Weight, cells.FirstOrDefault(c => c.Class == 2).Weight];

    /// <summary>What decides between classes is the difference of their weights, so the first class can do without.</summary>
    private static (byte Class, float Weight)[] LessFirst((byte Class, float Weight)[] row)
    {
        float first = row.FirstOrDefault(c => c.Class == 0).Weight;
        return [(1, row.FirstOrDefault(c => c.Class == 1).Weight - first), (2, row.FirstOrDefault(c => c.Class == 2).Weight - first)];
    }

    private static byte[] Lay(List<(uint Key, byte[] Record)> kept, int classes, float unit, int form)
    {
        kept.Sort((a, b) => a.Key.CompareTo(b.Key));
        int bits = Math.Clamp((int)Math.Round(Math.Log2(Math.Max(2, kept.Count))) - 1, 17, 22);
        var offsets = new uint[(1 << bits) + 1];
        foreach ((uint key, byte[] record) in kept)
        {
            offsets[(key >> (32 - bits)) + 1] += (uint)record.Length;
        }

        for (int i = 1; i < offsets.Length; i++)
        {
            offsets[i] += offsets[i - 1];
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(classes);
        writer.Write(bits);
        writer.Write(unit);
        writer.Write(form);
        writer.Write(MemoryMarshal.AsBytes<uint>(offsets));
        foreach ((uint _, byte[] record) in kept)
        {
            writer.Write(record);
        }

        writer.Flush();
        return stream.ToArray();
    }
}
