using System.Numerics;

namespace Sitrep.Languages;

/// <summary>Scores moves and relations with the model's weights, and nothing twice: states that look alike are common among sequences that are followed side by side.</summary>
/// <remarks>Not thread-safe; belongs to a workspace.</remarks>
/// <param name="moves">Weights of the moves.</param>
/// <param name="relations">Weights of the relations.</param>
/// <param name="work">Lends its arrays.</param>
internal sealed class ParserScorer(WeightTable moves, WeightTable relations, ReaderWorkspace work) : IMoveScorer
{
    private const int Slots = 512;
    private const int ArcSlots = 256;
    private readonly Sum[] _states = new Sum[Slots];
    private readonly Sum[] _pairs = new Sum[Slots];
    private readonly Sum[] _threes = new Sum[Slots];
    private readonly Sum[] _nears = new Sum[Slots];
    private readonly (ulong Seal, int Label)[] _labels = new (ulong, int)[Slots];
    private readonly ulong[] _arcSeals = new ulong[ArcSlots];
    private readonly int[] _arcs = new int[ArcSlots * RowLine.Padded(relations.Classes)];
    private ulong _sentence = 1;

    /// <summary>Forgets the sentence before: no seal of it is like one of the next.</summary>
    internal void Begin() => _sentence = Fold(_sentence, 1) | 1;

    /// <inheritdoc/>
    public void Score(ParserState state, Span<float> scores, Span<int> costs)
    {
        ulong seal = SealOf(state);
        ref Sum known = ref _states[seal % Slots];
        if (known.Seal != seal)
        {
            (int left, int right) = SumOf(state);
            known = new Sum(seal, left, right);
        }

        ParserState.Centre(known.Left, known.Right, scores);
    }

    /// <inheritdoc/>
    public int Label(ParserState state, int head, int child)
    {
        ulong arc = Fold(_sentence, ((ulong)head << 32) | (uint)child);
        ulong seal = Node(state, child, Node(state, head, arc));
        ref (ulong Seal, int Label) known = ref _labels[seal % Slots];
        if (known.Seal != seal)
        {
            int width = RowLine.Padded(relations.Classes);
            int n = RelationFeatures.FillChildren(state, head, child, work.Keys);
            Span<int> sums = _arcs.AsSpan((int)(arc % ArcSlots) * width, width);
            if (_arcSeals[arc % ArcSlots] == arc)
            {
                sums.CopyTo(work.Scores);
            }
            else
            {
                int all = n + RelationFeatures.FillArc(state, head, child, work.Keys.AsSpan(n));
                relations.Score(work.Keys.AsSpan(n, all - n), work.Scores);
                work.Scores.AsSpan(0, width).CopyTo(sums);
                _arcSeals[arc % ArcSlots] = arc;
            }

            relations.AddTo(work.Keys.AsSpan(0, n), work.Scores);
            known = (seal, WeightTable.Best(work.Scores.AsSpan(0, relations.Classes)));
        }

        return known.Label;
    }

    /// <summary>Sums what is not known yet; all weights are asked for before the first is waited for.</summary>
    private (int Left, int Right) SumOf(ParserState state)
    {
        int s0 = state.StackAt(0), s1 = state.StackAt(1), b0 = state.BufferAt(0);
        ulong pairSeal = Fold(_sentence, ((ulong)s0 << 32) | (uint)b0), threeSeal = Fold(pairSeal, (uint)s1), nearSeal = Node(state, b0, Node(state, s0, pairSeal));
        ref Sum pair = ref _pairs[pairSeal % Slots];
        ref Sum three = ref _threes[threeSeal % Slots];
        ref Sum near = ref _nears[nearSeal % Slots];
        ref PartScore stack = ref state.StackScores[state.Depth];
        ref PartScore buffer = ref state.BufferScores[state.Next];
        Span<uint> keys = work.Keys;
        int rest = MoveFeatures.FillRest(state, keys);
        int pairEnd = rest + (pair.Seal == pairSeal ? 0 : MoveFeatures.FillPair(state, keys[rest..]));
        int threeEnd = pairEnd + (three.Seal == threeSeal ? 0 : MoveFeatures.FillThree(state, keys[pairEnd..]));
        int nearEnd = threeEnd + (near.Seal == nearSeal ? 0 : MoveFeatures.FillNear(state, keys[threeEnd..]));
        int stackEnd = nearEnd + (stack.Known ? 0 : StackFeatures.Fill(state, keys[nearEnd..]));
        int end = stackEnd + (buffer.Known ? 0 : BufferFeatures.Fill(state, keys[stackEnd..]));
        moves.Fetch(keys[..end]);
        (int left, int right) = moves.SumOfThree(keys[..rest]);
        Know(ref pair, pairSeal, keys[rest..pairEnd]);
        Know(ref three, threeSeal, keys[pairEnd..threeEnd]);
        Know(ref near, nearSeal, keys[threeEnd..nearEnd]);
        Know(ref stack, keys[nearEnd..stackEnd]);
        Know(ref buffer, keys[stackEnd..end]);
        return (left + pair.Left + three.Left + near.Left + stack.Left + buffer.Left, right + pair.Right + three.Right + near.Right + stack.Right + buffer.Right);
    }

    private void Know(ref Sum part, ulong seal, ReadOnlySpan<uint> keys)
    {
        if (!keys.IsEmpty)
        {
            (int left, int right) = moves.SumOfThree(keys);
            part = new Sum(seal, left, right);
        }
    }

    private void Know(ref PartScore part, ReadOnlySpan<uint> keys)
    {
        if (!keys.IsEmpty)
        {
            (int left, int right) = moves.SumOfThree(keys);
            part = new PartScore(true, left, right);
        }
    }

    /// <summary>A number that is the same for states whose features are.</summary>
    private ulong SealOf(ParserState state)
    {
        int s0 = state.StackAt(0), s1 = state.StackAt(1), b0 = state.BufferAt(0);
        ulong seal = Fold(((ulong)s0 << 32) | (uint)s1, ((ulong)state.StackAt(2) << 32) | (uint)b0);
        seal = Fold(seal, (state.Before & 0xFF) ^ _sentence);
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

    /// <summary>What a part of the features says of the moves, and of what.</summary>
    private readonly record struct Sum(ulong Seal, int Left, int Right);
}
