using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trains the moves for whole sequences: where a wrong one gets furthest ahead of the right one, both are corrected up to there (Huang, Fayong and Guo 2012).</summary>
internal sealed class BeamTrainer : IMoveScorer
{
    /// <summary>How many sequences are followed.</summary>
    private const int Width = 8;

    /// <summary>A right sequence must lead by this much.</summary>
    private const float Margin = 20;

    private readonly TrainingSet _set;
    private readonly WordTables _words;
    private readonly byte[][] _tags;
    private readonly byte[][] _seconds;
    private readonly MoveWeights _moves;
    private readonly WeightTable _relations;
    private readonly Shuffler _chance;
    private readonly ReaderWorkspace _work = new();
    private readonly ParserState _path = new();
    private readonly List<byte> _rightMoves = [];
    private readonly List<(float Score, int Cost)> _right = [];
    private readonly float[] _scores = new float[ParserState.Moves];
    private int[] _heads = [];

    /// <summary>Goes on from weights that were trained move by move.</summary>
    /// <param name="set">The treebanks.</param>
    /// <param name="words">What is known of words.</param>
    /// <param name="tags">Tags of the training sentences.</param>
    /// <param name="seconds">Their second tags.</param>
    /// <param name="moves">The weights; changed.</param>
    /// <param name="relations">Weights of relations.</param>
    /// <param name="seed">Seed of chance.</param>
    internal BeamTrainer(TrainingSet set, WordTables words, byte[][] tags, byte[][] seconds, MoveWeights moves, WeightTable relations, ulong seed)
    {
        (_set, _words, _tags, _seconds, _moves, _relations, _chance) = (set, words, tags, seconds, moves, relations, new Shuffler(seed));
    }

    /// <summary>Runs over the data.</summary>
    internal void Train(int epochs)
    {
        int[] order = _set.Order();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            _chance.Shuffle(order);
            foreach (int number in order)
            {
                Learn(_set.Train[number], _tags[number], _seconds[number]);
            }
        }
    }

    /// <inheritdoc/>
    public void Score(ParserState state, Span<float> scores, Span<int> costs)
    {
        MoveOracle.Costs(state, _heads, costs);
        int n = MoveKeys.Fill(state, _work.Keys);
        _moves.Score(_work.Keys.AsSpan(0, n), scores);
    }

    /// <inheritdoc/>
    public int Label(ParserState state, int head, int child)
    {
        int n = RelationFeatures.Fill(state, head, child, _work.Keys);
        _relations.Score(_work.Keys.AsSpan(0, n), _work.Scores);
        return WeightTable.Best(_work.Scores.AsSpan(0, _relations.Classes));
    }

    private void Learn(TreebankSentence sentence, byte[] tags, byte[] seconds)
    {
        _heads = sentence.Heads;
        ParserTrainer.Load(_set, _words, sentence, tags, seconds, _work);
        FollowRight();
        BeamSearch beam = _work.Beam;
        beam.Begin(_work.State);
        float worst = 0;
        byte[] wrong = [], right = [];
        for (int step = 0; step < _right.Count; step++)
        {
            beam.Advance(this, Width, float.MaxValue);
            int wrongRank = -1, rightRank = -1;
            for (int rank = beam.Count - 1; rank >= 0; rank--)
            {
                if (beam.Cost(rank) > _right[step].Cost)
                {
                    wrongRank = rank;
                }
                else
                {
                    rightRank = rank;
                }
            }

            if (wrongRank < 0)
            {
                continue;
            }

            bool inBeam = rightRank >= 0 && beam.Score(rightRank) > _right[step].Score;
            float violation = beam.Score(wrongRank) + Margin - (inBeam ? beam.Score(rightRank) : _right[step].Score);
            if (violation > worst)
            {
                worst = violation;
                wrong = beam.State(wrongRank).History[..(step + 1)];
                right = inBeam ? beam.State(rightRank).History[..(step + 1)] : [.. _rightMoves[..(step + 1)]];
            }
        }

        _moves.Step();
        if (worst > 0)
        {
            int common = right.AsSpan().CommonPrefixLength(wrong);
            Replay(right, common, 1);
            Replay(wrong, common, -1);
        }
    }

    /// <summary>The right moves that the weights like best.</summary>
    private void FollowRight()
    {
        _rightMoves.Clear();
        _right.Clear();
        _path.CopyFrom(_work.State);
        float score = 0;
        int cost = 0;
        Span<int> costs = stackalloc int[ParserState.Moves];
        while (!_path.Done)
        {
            int best = _path.OnlyMove();
            if (best < 0)
            {
                int least = MoveOracle.Costs(_path, _heads, costs);
                int n = MoveKeys.Fill(_path, _work.Keys);
                _moves.Score(_work.Keys.AsSpan(0, n), _scores);
                for (int move = 0; move < ParserState.Moves; move++)
                {
                    best = costs[move] == least && (best < 0 || _scores[move] > _scores[best]) ? move : best;
                }

                score += _scores[best];
                cost += least;
            }

            Make(best);
            _rightMoves.Add((byte)best);
            _right.Add((score, cost));
        }
    }

    private void Replay(byte[] moves, int from, float change)
    {
        _path.CopyFrom(_work.State);
        for (int i = 0; i < moves.Length; i++)
        {
            if (i >= from && _path.OnlyMove() < 0)
            {
                int n = MoveKeys.Fill(_path, _work.Keys);
                _moves.Update(_work.Keys.AsSpan(0, n), moves[i], change);
            }

            Make(moves[i]);
        }
    }

    private void Make(int move)
    {
        int label = 0;
        if (move != ParserState.Shift)
        {
            (int head, int child) = _path.ArcOf(move);
            label = Label(_path, head, child);
        }

        _path.Make(move, label);
    }
}
