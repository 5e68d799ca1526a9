using System.Collections.Frozen;

namespace Sitrep.Languages;

/// <summary>Tags a sentence from left to right: an averaged perceptron over joint tags (Collins 2002).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="weights">The trained weights.</param>
/// <param name="nominal">Which tags are adjectives or names, by their number.</param>
/// <param name="plural">Number of the tag of plural nouns, -1 where there is none.</param>
/// <param name="present">Number of the tag of verbs in the third person, -1 where there is none.</param>
internal sealed class Tagger(WeightTable weights, bool[]? nominal = null, int plural = -1, int present = -1)
{
    /// <summary>The tag before the first word.</summary>
    internal const uint Outside = 250;

    /// <summary>Below this margin the second tag is handed on beside the first: one word in ten or so.</summary>
    private const float Doubt = 12;

    /// <summary>Writes the tags of the sentence that is loaded in <paramref name="work"/>.</summary>
    internal void Tag(ReaderWorkspace work, int count, ReadOnlySpan<Token> tokens, FrozenSet<string> peoples)
    {
        uint tag1 = Outside, tag2 = Outside;
        WordSums words = work.WordSums is { } kept && kept.Weights == weights ? kept : work.WordSums = new WordSums(weights);
        ReadOnlySpan<WordFacts> facts = work.Facts.AsSpan(0, count + (2 * TaggerFeatures.Padding));
        for (int i = 0; i < count; i++)
        {
            words.Score(in facts[i + TaggerFeatures.Padding], work.Keys, work.Scores);
            int n = TaggerFeatures.FillContext(facts, i + TaggerFeatures.Padding, tag1, tag2, work.Keys);
            weights.AddTo(work.Keys.AsSpan(0, n), work.Scores);
            (int best, int second) = BestTwo(work.Scores.AsSpan(0, weights.Classes));
            if (nominal is not null && peoples.Count > 0 && !nominal[best] && char.IsUpper(tokens[i].Text[0]) && peoples.Contains(tokens[i].Text))
            {
                best = second = BestNominal(work.Scores.AsSpan(0, weights.Classes));
            }

            if (best == present && i == 0 && plural >= 0 && count > 1 && tokens[1].Text is "of")
            {
                // "Exercises of the army began": no sentence begins with such a verb.
                best = second = plural;
            }

            float margin = (work.Scores[best] - work.Scores[second]) * weights.Scale;
            work.Tags[i] = (byte)best;
            work.Seconds[i] = (byte)(margin < Doubt ? second : best);
            tag2 = tag1;
            tag1 = (uint)best;
        }
    }

    private int BestNominal(ReadOnlySpan<int> scores)
    {
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            if (nominal![i] && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private static (int Best, int Second) BestTwo(ReadOnlySpan<int> scores)
    {
        int best = 0, second = 1;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                second = best;
                best = i;
            }
            else if (i != second && scores[i] > scores[second])
            {
                second = i;
            }
        }

        return (best, second);
    }
}
