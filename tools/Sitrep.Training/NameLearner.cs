using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Teaches weights the labels of sentences, word by word, each time after the labels that the weights themselves gave.</summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="weights">What learns.</param>
/// <param name="chance">Which features are left out.</param>
internal sealed class NameLearner(AveragedPerceptron weights, Shuffler chance)
{
    /// <summary>The label of a word of which it is not known what it is: nothing is learnt of it.</summary>
    internal const int Unknown = -1;

    /// <summary>A label that is right must win by this much, or it is learnt again.</summary>
    private const float Margin = 12;

    /// <summary>The share of features that are left out each time: names that were never seen are told by what is left of them (van der Maaten et al. 2013).</summary>
    private const double LeftOut = 0.15;

    private readonly uint[] _keys = new uint[NameFeatures.Maximum];
    private readonly float[] _scores = new float[weights.Classes];

    /// <summary>Learns a sentence.</summary>
    /// <param name="work">The sentence.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="silver">Whether other guidelines hold for it.</param>
    /// <param name="view">What is known beside it, if anything.</param>
    internal void Learn(NameSentence work, ReadOnlySpan<int> labels, bool silver, FieldView? view = null)
    {
        uint label1 = NameDecoder.Start, label2 = NameDecoder.Start;
        for (int i = 0; i < work.Count; i++)
        {
            int n = NameFeatures.Fill(work, i + NameFeatures.Padding, label1, label2, _keys);
            n = view is null ? n : FieldFeatures.Fill(work, view, i, label1, _keys, n);
            n = silver ? FillSilver(work, i + NameFeatures.Padding, label1, _keys, n) : n;
            ReadOnlySpan<uint> used = _keys.AsSpan(0, LeaveOut(n));
            weights.Step();
            weights.Score(used, _scores);
            int before = label1 == NameDecoder.Start ? NameLabels.Outside : (int)label1;
            int gold = labels[i], rival = Rival(gold, before, i == work.Count - 1);

            // After a wrong label the right one may not follow; what follows is learnt all the same.
            int guess = gold != Unknown && (rival < 0 || (_scores[gold] >= _scores[rival] && NameLabels.Follows(before, gold))) ? gold : rival;
            if (gold != Unknown && rival >= 0 && _scores[gold] - _scores[rival] < Margin)
            {
                weights.Update(used, gold, rival);
            }

            label2 = label1;
            label1 = (uint)guess;
        }
    }

    private int Rival(int gold, int before, bool end)
    {
        int rival = -1;
        for (int label = 0; label < _scores.Length; label++)
        {
            bool allowed = label != gold && NameLabels.Follows(before, label) && !(end && NameLabels.IsOpen(label));
            if (allowed && (rival < 0 || _scores[label] > _scores[rival]))
            {
                rival = label;
            }
        }

        return rival;
    }

    /// <summary>Drops keys by chance, but not the first, which every word has.</summary>
    private int LeaveOut(int count)
    {
        int kept = 1;
        for (int k = 1; k < count; k++)
        {
            if (chance.NextDouble() >= LeftOut)
            {
                _keys[kept++] = _keys[k];
            }
        }

        return kept;
    }

    /// <summary>Features that only silver examples have: they learn where its guidelines differ, and are never seen again.</summary>
    private static int FillSilver(NameSentence work, int at, uint label1, uint[] keys, int n)
    {
        ref readonly WordFacts word = ref work.Facts[at];
        keys[n++] = FeatureHash.Mix(600, label1);
        keys[n++] = FeatureHash.Mix(601, word.Lower);
        keys[n++] = FeatureHash.Mix(602, word.Shape, work.Tags[at]);
        keys[n++] = FeatureHash.Mix(603, work.Lists[at], work.Tags[at]);
        keys[n++] = FeatureHash.Mix(604, word.Cluster);
        keys[n++] = FeatureHash.Mix(605, word.Suffix3, work.Tags[at]);
        return n;
    }
}
