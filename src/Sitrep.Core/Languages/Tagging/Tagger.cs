namespace Sitrep.Languages;

/// <summary>Tags a sentence from left to right: an averaged perceptron over joint tags (Collins 2002).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="weights">The trained weights.</param>
internal sealed class Tagger(WeightTable weights)
{
    /// <summary>The tag before the first word.</summary>
    internal const uint Outside = 250;

    /// <summary>Writes the tags of the sentence that is loaded in <paramref name="work"/>.</summary>
    internal void Tag(ReaderWorkspace work, int count)
    {
        uint tag1 = Outside, tag2 = Outside;
        ReadOnlySpan<WordFacts> facts = work.Facts.AsSpan(0, count + (2 * TaggerFeatures.Padding));
        for (int i = 0; i < count; i++)
        {
            int n = TaggerFeatures.Fill(facts, i + TaggerFeatures.Padding, tag1, tag2, work.Keys);
            weights.Score(work.Keys.AsSpan(0, n), work.Scores);
            int best = WeightTable.Best(work.Scores.AsSpan(0, weights.Classes));
            work.Tags[i] = (byte)best;
            tag2 = tag1;
            tag1 = (uint)best;
        }
    }
}
