namespace Sitrep.Languages;

/// <summary>Labels the candidates of a predicate from left to right.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="weights">The trained weights.</param>
/// <param name="labels">The labels.</param>
internal sealed class RoleDecoder(WeightTable weights, RoleLabels labels)
{
    /// <summary>Writes the number of a label for each candidate.</summary>
    internal void Label(RoleSentence sentence, in RolePredicate predicate, RoleCandidates candidates, Span<byte> into, Span<uint> keys, Span<int> scores)
    {
        uint last = 0, taken = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            int n = RoleFeatures.Fill(sentence, in predicate, candidates, i, last, taken, keys);
            weights.Score(keys[..n], scores);
            int best = RoleLabels.None;
            for (int label = 1; label < labels.All.Length; label++)
            {
                if (scores[label] > scores[best] && labels.Allows(label, taken))
                {
                    best = label;
                }
            }

            into[i] = (byte)best;
            if (best != RoleLabels.None)
            {
                last = (uint)best;
                taken = labels.Take(best, taken);
            }
        }
    }
}
