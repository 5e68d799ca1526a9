using System.Runtime.InteropServices;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Writes averaged weights as <see cref="WeightTable"/> reads them: one byte a weight, small ones left out.</summary>
internal static class WeightTableWriter
{
    /// <summary>The bytes of a table.</summary>
    /// <param name="weights">The trained classifier.</param>
    /// <param name="prune">Weights of less than this part of the unit of one byte are left out; 0.5 keeps all that round to something.</param>
    /// <param name="minimumUpdates">Features that were moved less often than this are left out.</param>
    /// <param name="clip">The share of weights that may be cut off at the largest value of a byte.</param>
    internal static byte[] Write(AveragedPerceptron weights, double prune = 0.5, double clip = 0.00001, int minimumUpdates = 1)
    {
        (uint Key, (byte Class, float Weight)[] Row)[] rows = [.. weights.Averaged(minimumUpdates)];
        float[] sizes = [.. rows.SelectMany(r => r.Row).Select(c => Math.Abs(c.Weight))];
        Array.Sort(sizes);
        float unit = sizes[(int)((sizes.Length - 1) * (1 - clip))] / 127;
        var kept = new List<(uint Key, byte[] Record)>();
        foreach ((uint key, (byte Class, float Weight)[] row) in rows)
        {
            var record = new List<byte> { (byte)key, (byte)(key >> 8), 0 };
            foreach ((byte cls, float weight) in row.OrderBy(c => c.Class))
            {
                int value = Math.Clamp((int)MathF.Round(weight / unit), -127, 127);
                if (value != 0 && Math.Abs(weight / unit) >= prune)
                {
                    record.Add(cls);
                    record.Add((byte)(sbyte)value);
                }
            }

            if (record.Count > 3)
            {
                record[2] = (byte)((record.Count - 3) / 2);
                kept.Add((key, [.. record]));
            }
        }

        return Lay(kept, weights.Classes, unit);
    }

    private static byte[] Lay(List<(uint Key, byte[] Record)> kept, int classes, float unit)
    {
        kept.Sort((a, b) => a.Key.CompareTo(b.Key));
        int bits = Math.Clamp((int)Math.Round(Math.Log2(Math.Max(2, kept.Count))), 17, 22);
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
        writer.Write(0);
        writer.Write(MemoryMarshal.AsBytes<uint>(offsets));
        foreach ((uint _, byte[] record) in kept)
        {
            writer.Write(record);
        }

        writer.Flush();
        return stream.ToArray();
    }
}
