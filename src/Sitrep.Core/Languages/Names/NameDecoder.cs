namespace Sitrep.Languages;

/// <summary>Labels the words of a sentence from left to right.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="weights">The trained weights.</param>
internal sealed class NameDecoder(WeightTable weights)
{
    /// <summary>The label before the first word.</summary>
    internal const uint Start = 40;

    /// <summary>Writes labels, and for each word by how much its label won; with a view, what it tells is looked at too.</summary>
    internal void Label(NameSentence sentence, Span<uint> keys, Span<int> scores, FieldView? view = null)
    {
        uint label1 = Start, label2 = Start;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (sentence.Settled[i] && (label1 == Start || !NameLabels.IsOpen((int)label1)))
            {
                (label2, label1) = (label1, NameLabels.Outside);
                continue;
            }

            int n = NameFeatures.Fill(sentence, i + NameFeatures.Padding, label1, label2, keys);
            n = view is null ? n : FieldFeatures.Fill(sentence, view, i, label1, keys, n);
            weights.Score(keys[..n], scores);
            int before = label1 == Start ? NameLabels.Outside : (int)label1;
            bool end = i == sentence.Count - 1;
            int best = -1, second = -1;
            for (int label = 0; label < weights.Classes; label++)
            {
                if (!NameLabels.Follows(before, label) || (end && NameLabels.IsOpen(label)))
                {
                    continue;
                }

                if (best < 0 || scores[label] > scores[best])
                {
                    second = best;
                    best = label;
                }
                else if (second < 0 || scores[label] > scores[second])
                {
                    second = label;
                }
            }

            sentence.Labels[i] = (byte)best;
            sentence.Margins[i] = second < 0 ? float.MaxValue : (scores[best] - scores[second]) * weights.Scale;
            label2 = label1;
            label1 = (uint)best;
        }
    }
}
