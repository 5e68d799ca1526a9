using System.Numerics;

namespace Sitrep.Languages;

/// <summary>Scores moves and relations with the model's weights, and nothing twice: states that look alike are common among sequences that are followed side by side.</summary>
/// <remarks>Not thread-safe; belongs to a workspace.</remarks>
/// <param name="moves">Weights of the moves.</param>
/// <param name="relations">Weights of the relations.</param>
/// <param name="work">Lends its arrays.</param>
internal sealed class ParserScorer(WeightTable moves, WeightTable relations, ReaderWorkspace work) : IMoveScorer
{
    private const int Slots = 256;
    private readonly (ulong Seal, int Left, int Right)[] _moveScores = new (ulong, int, int)[Slots];
    private readonly (ulong Seal, int Label)[] _labels = new (ulong, int)[Slots];

    /// <summary>Forgets the sentence before.</summary>
    internal void Begin()
    {
        Array.Clear(_moveScores);
        Array.Clear(_labels);
    }

    /// <inheritdoc/>
    public void Score(ParserState state, Span<float> scores, Span<int> costs)
    {
        ulong seal = SealOf(state);
        ref (ulong Seal, int Left, int Right) known = ref _moveScores[seal % Slots];
        if (known.Seal != seal)
        {
            ref PartScore stack = ref state.StackScores[state.Depth];
            if (!stack.Known)
            {
                stack = Sum(StackFeatures.Fill(state, work.Keys));
            }

            ref PartScore buffer = ref state.BufferScores[state.Next];
            if (!buffer.Known)
            {
                buffer = Sum(BufferFeatures.Fill(state, work.Keys));
            }

            PartScore rest = Sum(MoveFeatures.FillRest(state, work.Keys));
            known = (seal, stack.Left + buffer.Left + rest.Left, stack.Right + buffer.Right + rest.Right);
        }

        ParserState.Centre(known.Left, known.Right, scores);
    }

    /// <inheritdoc/>
    public int Label(ParserState state, int head, int child)
    {
        ulong seal = Node(state, child, Node(state, head, Fold((ulong)head << 32 | (uint)child, 1)));
        ref (ulong Seal, int Label) known = ref _labels[seal % Slots];
        if (known.Seal != seal)
        {
            int n = RelationFeatures.Fill(state, head, child, work.Keys);
            relations.Score(work.Keys.AsSpan(0, n), work.Scores);
            known = (seal, WeightTable.Best(work.Scores.AsSpan(0, relations.Classes)));
        }

        return known.Label;
    }

    private PartScore Sum(int features)
    {
        moves.Score(work.Keys.AsSpan(0, features), work.Scores);
        return new PartScore(true, work.Scores[ParserState.Left], work.Scores[ParserState.Right]);
    }

    /// <summary>A number that is the same for states whose features are.</summary>
    private static ulong SealOf(ParserState state)
    {
        int s0 = state.StackAt(0), s1 = state.StackAt(1), b0 = state.BufferAt(0);
        ulong seal = Fold(((ulong)s0 << 32) | (uint)s1, ((ulong)state.StackAt(2) << 32) | (uint)b0);
        seal = Fold(seal, state.Before & 0xFF);
        return Node(state, b0, Node(state, s1, Node(state, s0, seal)));
    }

    private static ulong Node(ParserState state, int node, ulong seal)
    {
        int left = state.Left1[node], left2 = state.Left2[node], right = state.Right1[node], right2 = state.Right2[node];
        byte[] labels = state.Labels;
        ulong kinds = labels[left] | ((ulong)labels[left2] << 8) | ((ulong)labels[right] << 16) | ((ulong)labels[right2] << 24) | ((ulong)state.LabelSet[node] << 32);
        ulong places = (uint)left | ((ulong)right << 32);
        ulong counts = (uint)state.LeftCount[node] | ((ulong)state.RightCount[node] << 32);
        return Fold(Fold(Fold(seal, kinds), places), counts);
    }

    private static ulong Fold(ulong seal, ulong value)
    {
        seal = (BitOperations.RotateLeft(seal, 23) ^ value) * 0x9E3779B97F4A7C15;
        return seal ^ (seal >> 29);
    }
}
