namespace Sitrep.Training;

/// <summary>Writes averaged weights as <see cref="Sitrep.Languages.WeightTable"/> reads them: one byte a weight, small ones left out.</summary>
internal static class WeightTableWriter
{
    /// <summary>The bytes of a table.</summary>
    /// <param name="weights">The trained classifier.</param>
    /// <param name="least">Weights of less than this are left out; one update moves a weight by 1.</param>
    internal static byte[] Write(AveragedPerceptron weights, float least = 0.2f) => Write(weights.Averaged(), weights.Classes, least);

    /// <summary>The bytes of a table.</summary>
    /// <param name="averaged">Keys with weights of classes.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="least">Weights of less than this are left out.</param>
    internal static byte[] Write(IEnumerable<(uint Key, (byte Class, float Weight)[] Row)> averaged, int classes, float least = 0.2f)
    {
        bool triple = classes == 3;
        (uint Key, (byte Class, float Weight)[] Row)[] rows = [.. averaged.Select(r => triple ? (r.Key, LessFirst(r.Row)) : r)];
        float[] sizes = [.. rows.SelectMany(r => r.Row).Select(c => Math.Abs(c.Weight))];
        Array.Sort(sizes);
        float unit = sizes[^1] / (127 * 127);
        var kept = new List<(uint Key, (byte Class, byte Weight)[] Cells)>();
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
                kept.Add((key, [.. cells]));
            }
        }

        return WeightTableLayout.Lay(kept, classes, unit);
    }

    /// <summary>What decides between classes is the difference of their weights, so the first class can do without.</summary>
    private static (byte Class, float Weight)[] LessFirst((byte Class, float Weight)[] row)
    {
        float first = row.FirstOrDefault(c => c.Class == 0).Weight;
        return [(1, row.FirstOrDefault(c => c.Class == 1).Weight - first), (2, row.FirstOrDefault(c => c.Class == 2).Weight - first)];
    }
}
