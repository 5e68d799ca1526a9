namespace Sitrep.Languages;

/// <summary>Scores with the weights of the model.</summary>
/// <remarks>Not thread-safe: each document being read has its own; kept and used again.</remarks>
/// <param name="weights">The weights; of one class.</param>
internal sealed class ReferenceScorer(WeightTable weights)
{
    private readonly int[] _sums = new int[WeightTable.MaximumClasses];

    /// <summary>What has been summed before.</summary>
    internal LinkSums Links { get; } = new(weights);

    /// <summary>Room for the scores of all candidates of a mention.</summary>
    internal double[] Scores { get; } = new double[1024];

    /// <summary>The score of a choice; the highest wins, and differences are log odds.</summary>
    /// <param name="keys">Keys of its features.</param>
    /// <param name="more">What its other features add.</param>
    internal double Score(ReadOnlySpan<uint> keys, int more = 0)
    {
        weights.Score(keys, _sums);
        return (_sums[0] + more) * (double)weights.Scale;
    }
}
