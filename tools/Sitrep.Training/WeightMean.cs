namespace Sitrep.Training;

/// <summary>The mean of classifiers that were trained alike but for chance: steadier than each of them, and of one's size.</summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="classes">How many classes there are.</param>
internal sealed class WeightMean(int classes)
{
    private readonly SortedDictionary<uint, float[]> _sums = [];
    private int _count;

    /// <summary>Adds one.</summary>
    internal void Add(AveragedPerceptron weights)
    {
        _count++;
        foreach ((uint key, (byte Class, float Weight)[] row) in weights.Averaged())
        {
            if (!_sums.TryGetValue(key, out float[]? sums))
            {
                _sums[key] = sums = new float[classes];
            }

            foreach ((byte cls, float weight) in row)
            {
                sums[cls] += weight;
            }
        }
    }

    /// <summary>Keys with the mean weights of classes, in order of keys.</summary>
    internal (uint Key, (byte Class, float Weight)[] Row)[] Rows()
        => [.. _sums.Select(s => (s.Key, (((byte, float)[])[.. s.Value.Select((w, c) => ((byte)c, w / _count)).Where(c => c.Item2 != 0)])))];
}
