namespace Sitrep.Languages;

/// <summary>Scores with the weights of the model.</summary>
/// <remarks>Not thread-safe: each document being read has its own.</remarks>
/// <param name="weights">The weights; of one class.</param>
internal sealed class ReferenceScorer(WeightTable weights) : IReferenceScorer
{
    private readonly int[] _scores = new int[WeightTable.MaximumClasses];

    /// <inheritdoc/>
    public double Score(ReadOnlySpan<uint> keys)
    {
        weights.Score(keys, _scores);
        return _scores[0] * (double)weights.Scale;
    }
}
