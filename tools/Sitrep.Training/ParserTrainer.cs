using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trains moves and relations together, with a dynamic oracle that lets the parser walk into its own mistakes (Goldberg and Nivre 2013).</summary>
internal sealed class ParserTrainer(TrainingSet set, KeyTable tagClasses, byte[][] tags, ulong seed)
{
    private readonly AveragedPerceptron _moves = new(ParserState.Moves);
    private readonly AveragedPerceptron _relations = new(set.Relations.Length);
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
    internal void Train(int epochs)
    {
        int[] order = [.. Enumerable.Range(0, set.Train.Count)];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            _chance.Shuffle(order);
            foreach (int number in order)
            {
                Learn(set.Train[number], tags[number], epoch);
            }
        }
    }

    private void Learn(TreebankSentence sentence, byte[] predicted, int epoch)
    {
        _work.Load(sentence.Tokens.AsSpan(), tagClasses, false);
        ParserState state = _work.State;
        state.Reset(sentence.Count);
        for (int i = 0; i < sentence.Count; i++)
        {
            state.Set(i, _work.Facts[i + TaggerFeatures.Padding].Lower, predicted[i], (uint)JointTag.Parse(set.Tags[predicted[i]]).Upos);
        }

        state.SetEnds();
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
        int guess = -1, right = -1;
        Span<int> costs = [0, 0, 0];
        int least = int.MaxValue;
        for (int move = 0; move < ParserState.Moves; move++)
        {
            costs[move] = state.Allows(move) ? CostOf(state, move, heads) : int.MaxValue;
            least = Math.Min(least, costs[move]);
        }

        for (int move = 0; move < ParserState.Moves; move++)
        {
            if (costs[move] != int.MaxValue && (guess < 0 || _moveScores[move] > _moveScores[guess]))
            {
                guess = move;
            }

            if (costs[move] == least && (right < 0 || _moveScores[move] > _moveScores[right]))
            {
                right = move;
            }
        }

        if (costs[guess] > least)
        {
            _moves.Update(keys, right, guess);
        }

        int made = epoch > 0 && _chance.NextDouble() < 0.9 ? guess : right;
        state.Make(made, made == ParserState.Shift ? 0 : Relate(state, made, heads));
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
            if (guess != _labels[child])
            {
                _relations.Update(keys, _labels[child], guess);
            }
        }

        return guess;
    }

    /// <summary>How many arcs of the gold tree can no longer be had after a move.</summary>
    private static int CostOf(ParserState state, int move, int[] heads)
    {
        int next = state.Next, cost = 0;
        if (move == ParserState.Shift)
        {
            for (int i = 0; i < state.Depth; i++)
            {
                int node = state.Stack[i];
                cost += heads[node] == next ? 1 : 0;
                cost += i < state.Depth - 1 && heads[next] == node ? 1 : 0;
            }

            return cost;
        }

        int top = state.Stack[state.Depth - 1];
        for (int i = next; i < state.Count; i++)
        {
            cost += heads[i] == top ? 1 : 0;
        }

        int head = heads[top];
        if (move == ParserState.Left)
        {
            bool beneath = state.Depth > 1 && head == state.Stack[state.Depth - 2];
            return cost + (beneath || head > next ? 1 : 0);
        }

        return cost + (head >= next ? 1 : 0);
    }
}
