using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Learns to rank what a mention may refer to, a new entity among it: log odds with costs, the right antecedent left open (Durrett and Klein 2013).</summary>
/// <param name="weights">The weights to train.</param>
/// <param name="costs">What mistakes cost.</param>
internal sealed class ReferenceLearner(RankingWeights weights, ReferenceCosts costs)
{
    private readonly uint[] _keys = new uint[ReferenceFeatures.Maximum * 512];
    private readonly int[] _starts = new int[514];
    private readonly double[] _scores = new double[513];
    private readonly bool[] _right = new bool[513];

    /// <summary>Learns from a document once. Entities grow as they are annotated: growing them as read so far gave half a point less.</summary>
    /// <param name="example">The document.</param>
    /// <param name="text">The same with what is looked up in it.</param>
    internal void Learn(ReferenceExample example, ReferenceText text)
    {
        var state = new ReferenceState(text, MentionFinder.Find(text));
        string?[] gold = [.. state.Mentions.Select(m => example.Gold.GetValueOrDefault((m.Sentence, m.First, m.Last)))];
        foreach (MentionDraft mention in state.Sequence())
        {
            state.Gather(mention);
            int count = Math.Min(state.Candidates.Count, 511);
            _starts[1] = ReferenceFeatures.OfNew(state, mention, _keys);
            for (int c = 0; c < count; c++)
            {
                _starts[c + 2] = _starts[c + 1] + ReferenceFeatures.OfLink(state, mention, state.Candidates[c], _keys.AsSpan(_starts[c + 1]));
            }

            bool refers = false;
            for (int c = 0; c < count; c++)
            {
                _right[c + 1] = gold[mention.Order] is { } own && own == gold[state.Candidates[c].Mention.Order];
                refers |= _right[c + 1];
            }

            _right[0] = !refers;
            Update(count + 1, refers);
            int link = Array.FindIndex(_right, 0, count + 1, r => r);
            state.Link(mention, link == 0 ? null : state.Candidates[link - 1].Mention);
        }
    }

    private void Update(int count, bool refers)
    {
        weights.Step();
        double most = double.MinValue, mostRight = double.MinValue;
        for (int c = 0; c < count; c++)
        {
            _scores[c] = weights.Score(_keys.AsSpan(_starts[c].._starts[c + 1]));
            _scores[c] += _right[c] ? 0 : c == 0 ? costs.MissedLink : refers ? costs.WrongLink : costs.FalseLink;
            most = Math.Max(most, _scores[c]);
            mostRight = _right[c] ? Math.Max(mostRight, _scores[c]) : mostRight;
        }

        double all = 0, right = 0;
        for (int c = 0; c < count; c++)
        {
            all += Math.Exp(_scores[c] - most);
            right += _right[c] ? Math.Exp(_scores[c] - mostRight) : 0;
        }

        for (int c = 0; c < count; c++)
        {
            double gradient = (_right[c] ? Math.Exp(_scores[c] - mostRight) / right : 0) - (Math.Exp(_scores[c] - most) / all);
            if (Math.Abs(gradient) > 1e-3)
            {
                weights.Add(_keys.AsSpan(_starts[c].._starts[c + 1]), gradient);
            }
        }
    }
}
