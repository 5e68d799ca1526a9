using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trains moves and relations together, with a dynamic oracle that lets the parser walk into its own mistakes (Goldberg and Nivre 2013).</summary>
internal sealed class ParserTrainer(TrainingSet set, WordTables words, byte[][] tags, byte[][] seconds, ulong seed)
{
    /// <summary>A move that is right must win by this much, or it is learnt again.</summary>
    private const float MoveMargin = 60;

    /// <summary>The same for relations.</summary>
    private const float RelationMargin = 30;

    /// <summary>Features that are moved less often stay out.</summary>
    private const int MinimumUpdates = 5;
    private readonly AveragedPerceptron _moves = new(ParserState.Moves, MinimumUpdates);
    private readonly AveragedPerceptron _relations = new(set.Relations.Length, MinimumUpdates);
    private readonly Shuffler _chance = new(seed);
    private readonly ReaderWorkspace _work = new();
    private readonly float[] _moveScores = new float[ParserState.Moves];
    private readonly float[] _relationScores = new float[set.Relations.Length];
    private readonly uint[] _keys = new uint[MoveFeatures.Maximum];
    private int[] _labels = [];

    /// <summary>Weights of the moves.</summary>
    internal AveragedPerceptron Moves => _moves;

    /// <summary>Weights of the relations.</summary>
    internal AveragedPerceptron Relations => _relations;

    /// <summary>Runs over the data.</summary>
    /// <param name="epochs">How often all are seen.</param>
    /// <param name="wanted">Which sentences; all where it is left out.</param>
    internal void Train(int epochs, Func<int, bool>? wanted = null)
    {
        int[] order = set.Order(wanted);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            _chance.Shuffle(order);
            foreach (int number in order)
            {
                Learn(set.Train[number], tags[number], seconds[number], epoch);
            }
        }
    }

    /// <summary>Makes a workspace ready for a sentence.</summary>
    internal static void Load(TrainingSet set, WordTables words, TreebankSentence sentence, byte[] tags, byte[] seconds, ReaderWorkspace work)
    {
        work.Load(sentence.Tokens.AsSpan(), words, false);
        work.State.Reset(sentence.Count);
        for (int i = 0; i < sentence.Count; i++)
        {
            work.State.Set(i, in work.Facts[i + TaggerFeatures.Padding], tags[i], seconds[i], set.UposOf[tags[i]]);
        }

        work.State.SetEnds();
    }

    private void Learn(TreebankSentence sentence, byte[] predicted, byte[] second, int epoch)
    {
        Load(set, words, sentence, predicted, second, _work);
        ParserState state = _work.State;
        _labels = [.. sentence.Relations.Select(r => set.RelationNumbers[r])];
        while (!state.Done)
        {
            Step(state, sentence.Heads, epoch);
        }
    }

    private void Step(ParserState state, int[] heads, int epoch)
    {
        ReadOnlySpan<uint> keys = _keys.AsSpan(0, MoveFeatures.Fill(state, _keys));
        _moves.Step();
        _moves.Score(keys, _moveScores);
        Span<int> costs = [0, 0, 0];
        int least = MoveOracle.Costs(state, heads, costs);
        int guess = Best(costs, 0, int.MaxValue - 1), right = Best(costs, least, least), rival = Best(costs, least + 1, int.MaxValue - 1);
        if (rival >= 0 && _moveScores[right] - _moveScores[rival] < MoveMargin)
        {
            _moves.Update(keys, right, rival);
        }

        int made = epoch > 0 && _chance.NextDouble() < 0.9 ? guess : right;
        state.Make(made, made == ParserState.Shift ? 0 : Relate(state, made, heads));
    }

    /// <summary>The move with the highest score among those whose cost lies in a range, or -1.</summary>
    private int Best(ReadOnlySpan<int> costs, int low, int high)
    {
        int best = -1;
        for (int move = 0; move < ParserState.Moves; move++)
        {
            if (costs[move] >= low && costs[move] <= high && (best < 0 || _moveScores[move] > _moveScores[best]))
            {
                best = move;
            }
        }

        return best;
    }

    private int Relate(ParserState state, int move, int[] heads)
    {
        (int head, int child) = state.ArcOf(move);
        Span<uint> buffer = stackalloc uint[RelationFeatures.Maximum];
        ReadOnlySpan<uint> keys = buffer[..RelationFeatures.Fill(state, head, child, buffer)];
        _relations.Score(keys, _relationScores);
        int guess = 0;
        for (int i = 1; i < _relationScores.Length; i++)
        {
            guess = _relationScores[i] > _relationScores[guess] ? i : guess;
        }

        if (heads[child] == head)
        {
            _relations.Step();
            int gold = _labels[child], rival = gold == 0 ? 1 : 0;
            for (int i = 0; i < _relationScores.Length; i++)
            {
                rival = i != gold && _relationScores[i] > _relationScores[rival] ? i : rival;
            }

            if (_relationScores[gold] - _relationScores[rival] <= RelationMargin)
            {
                _relations.Update(keys, gold, rival);
            }
        }

        return guess;
    }
}
