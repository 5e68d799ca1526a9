namespace Sitrep.Languages;

/// <summary>The features of the parser's next move (after Zhang and Nivre 2011, for arc-hybrid).</summary>
/// <remarks>In six parts by what they look at, so that what has been summed for one state is not summed again for the next: <see cref="StackFeatures"/>, <see cref="BufferFeatures"/>, and the four here.</remarks>
internal static class MoveFeatures
{
    /// <summary>More than any state has.</summary>
    internal const int Maximum = 160;

    /// <summary>Writes the keys of a state's features, part by part.</summary>
    /// <returns>How many there are.</returns>
    internal static int Fill(ParserState state, Span<uint> keys)
    {
        int n = StackFeatures.Fill(state, keys);
        n += BufferFeatures.Fill(state, keys[n..]);
        n += FillPair(state, keys[n..]);
        n += FillThree(state, keys[n..]);
        n += FillNear(state, keys[n..]);
        return n + FillRest(state, keys[n..]);
    }

    /// <summary>Those that look at the top of the stack and the next words, whatever hangs on them.</summary>
    /// <returns>How many there are.</returns>
    internal static int FillPair(ParserState state, Span<uint> keys)
    {
        int s0 = state.StackAt(0), b0 = state.BufferAt(0), b1 = state.BufferAt(1), b2 = state.BufferAt(2);
        uint[] w = state.Words, t = state.Tags, e = state.Endings;
        uint near = s0 == state.None ? 15 : Bin(b0 - s0);
        int n = 0;
        keys[n++] = FeatureHash.Mix(100, 0);
        keys[n++] = FeatureHash.Mix(120, w[s0], w[b0]);
        keys[n++] = FeatureHash.Mix(121, w[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(122, t[s0], w[b0]);
        keys[n++] = FeatureHash.Mix(123, t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(124, w[s0], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(125, t[s0], w[b0], t[b0]);
        keys[n++] = FeatureHash.Mix(137, t[s0], t[b0], t[b1]);
        keys[n++] = FeatureHash.Mix(141, w[s0], t[b0], t[b1]);
        keys[n++] = FeatureHash.Mix(142, t[s0], w[b0], t[b1]);
        keys[n++] = FeatureHash.Mix(147, t[s0], t[b0], t[b1], t[b2]);
        keys[n++] = FeatureHash.Mix(190, t[s0], t[b0], near);
        keys[n++] = FeatureHash.Mix(191, w[s0], near);
        keys[n++] = FeatureHash.Mix(192, w[b0], near);
        keys[n++] = FeatureHash.Mix(213, t[s0], w[b0], w[b1]);
        keys[n++] = FeatureHash.Mix(215, t[s0], t[b0], w[b1]);
        keys[n++] = FeatureHash.Mix(219, e[s0], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(220, e[b0], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(225, t[s0], state.Between(s0, b0), t[b0]);
        keys[n++] = FeatureHash.Mix(227, state.Seconds[s0], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(228, state.Seconds[b0], t[s0], t[b0]);
        return PairClusters(state, keys, n);
    }

    /// <summary>Those that look at the second word of the stack too.</summary>
    /// <returns>How many there are.</returns>
    internal static int FillThree(ParserState state, Span<uint> keys)
    {
        int s0 = state.StackAt(0), s1 = state.StackAt(1), b0 = state.BufferAt(0), b1 = state.BufferAt(1);
        uint[] w = state.Words, t = state.Tags, c = state.Clusters, f = state.Families;
        uint near = s0 == state.None ? 15 : Bin(b0 - s0), far = s1 == state.None ? 15 : Bin(s0 - s1);
        int n = 0;
        keys[n++] = FeatureHash.Mix(130, t[s1], t[b0]);
        keys[n++] = FeatureHash.Mix(131, w[s1], w[b0]);
        keys[n++] = FeatureHash.Mix(132, t[s1], w[b0]);
        keys[n++] = FeatureHash.Mix(133, w[s1], t[b0]);
        keys[n++] = FeatureHash.Mix(139, t[s1], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(143, t[s1], w[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(144, w[s1], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(145, t[s1], t[s0], w[b0]);
        keys[n++] = FeatureHash.Mix(146, t[s1], t[s0], t[b0], t[b1]);
        keys[n++] = FeatureHash.Mix(202, t[s0], t[s1], t[b0], (near << 4) | far);
        keys[n++] = FeatureHash.Mix(210, w[s0], w[b0], t[s1]);
        keys[n++] = FeatureHash.Mix(211, w[s1], w[b0], t[s0]);
        keys[n++] = FeatureHash.Mix(214, t[s1], t[s0], w[b0], t[b1]);
        keys[n++] = FeatureHash.Mix(223, w[s1], w[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(226, t[s1], state.Between(s1, s0), t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(246, c[s0], c[b0], t[s1]);
        keys[n++] = FeatureHash.Mix(247, c[s1], c[b0], t[s0]);
        keys[n++] = FeatureHash.Mix(248, c[s1], w[b0], c[b1]);
        keys[n++] = FeatureHash.Mix(251, f[s1], f[s0], t[s0], t[b0]);
        return n;
    }

    /// <summary>Those that look at the top of the stack and the next word with what hangs on them.</summary>
    /// <returns>How many there are.</returns>
    internal static int FillNear(ParserState state, Span<uint> keys)
    {
        int s0 = state.StackAt(0), b0 = state.BufferAt(0), s0L = state.Left1[s0], s0R = state.Right1[s0], b0L = state.Left1[b0];
        uint[] w = state.Words, t = state.Tags;
        byte[] labels = state.Labels;
        uint s0Children = Children(state, s0), b0Children = Few(state.LeftCount[b0]);
        int n = 0;
        keys[n++] = FeatureHash.Mix(160, t[s0], t[s0L], t[b0]);
        keys[n++] = FeatureHash.Mix(161, t[s0], t[s0R], t[b0]);
        keys[n++] = FeatureHash.Mix(162, t[s0], t[b0], t[b0L]);
        keys[n++] = FeatureHash.Mix(168, w[s0], labels[s0R]);
        keys[n++] = FeatureHash.Mix(169, w[b0], labels[b0L]);
        keys[n++] = FeatureHash.Mix(172, t[s0], labels[s0R], labels[state.Right2[s0]]);
        keys[n++] = FeatureHash.Mix(173, t[b0], labels[b0L], labels[state.Left2[b0]]);
        keys[n++] = FeatureHash.Mix(175, t[s0], state.LabelSet[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(177, t[b0], state.LabelSet[b0], t[s0]);
        keys[n++] = FeatureHash.Mix(178, w[s0L], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(179, w[s0R], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(183, w[b0L], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(196, w[s0], s0Children);
        keys[n++] = FeatureHash.Mix(197, t[s0], s0Children, t[b0]);
        keys[n++] = FeatureHash.Mix(200, w[b0], b0Children);
        keys[n++] = FeatureHash.Mix(201, t[b0], b0Children, t[s0]);
        return n;
    }

    /// <summary>Those that look at more, or at the moves before.</summary>
    /// <returns>How many there are.</returns>
    internal static int FillRest(ParserState state, Span<uint> keys)
    {
        int s0 = state.StackAt(0), s1 = state.StackAt(1), s2 = state.StackAt(2), b0 = state.BufferAt(0);
        int s0L = state.Left1[s0], s0R = state.Right1[s0], s1L = state.Left1[s1], s1R = state.Right1[s1];
        uint[] w = state.Words, t = state.Tags;
        byte[] labels = state.Labels;
        int n = 0;
        keys[n++] = FeatureHash.Mix(148, t[s2], t[s1], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(149, state.Before & 0xFF, t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(165, t[s1], t[s0], t[s0R]);
        keys[n++] = FeatureHash.Mix(182, w[s0L], t[s1], t[b0]);
        keys[n++] = FeatureHash.Mix(184, labels[s0L], labels[s0R], labels[s1L], labels[s1R]);
        keys[n++] = FeatureHash.Mix(217, state.LabelSet[s1], w[b0], t[s0]);
        keys[n++] = FeatureHash.Mix(218, state.LabelSet[s0], w[b0], t[s1]);
        keys[n++] = FeatureHash.Mix(222, t[s2], t[s1], w[b0], t[s0]);
        return n;
    }

    /// <summary>How many children a node has on either side, few of each.</summary>
    internal static uint Children(ParserState state, int node) => (Few(state.LeftCount[node]) << 4) | Few(state.RightCount[node]);

    /// <summary>A distance, the longer the rougher.</summary>
    internal static uint Bin(int distance) => distance switch
    {
        < 5 => (uint)Math.Max(0, distance),
        < 8 => 5,
        < 12 => 6,
        _ => 7,
    };

    private static int PairClusters(ParserState state, Span<uint> keys, int n)
    {
        int s0 = state.StackAt(0), b0 = state.BufferAt(0), b1 = state.BufferAt(1);
        uint[] w = state.Words, t = state.Tags, c = state.Clusters, f = state.Families;
        keys[n++] = FeatureHash.Mix(240, c[s0], c[b0]);
        keys[n++] = FeatureHash.Mix(242, c[s0], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(243, c[b0], t[s0], t[b0]);
        keys[n++] = FeatureHash.Mix(249, c[s0], w[b0], c[b1]);
        keys[n++] = FeatureHash.Mix(250, c[b0], c[b1], t[s0]);
        keys[n++] = FeatureHash.Mix(252, f[s0], f[b0], t[s0], t[b0]);
        return n;
    }

    private static uint Few(int count) => (uint)Math.Min(count, 4);
}
