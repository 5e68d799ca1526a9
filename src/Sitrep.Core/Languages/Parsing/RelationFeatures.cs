namespace Sitrep.Languages;

/// <summary>The features of the relation between a head and a dependent whose own children are all known.</summary>
internal static class RelationFeatures
{
    /// <summary>More than any arc has.</summary>
    internal const int Maximum = 80;

    /// <summary>Writes the keys of an arc's features.</summary>
    /// <returns>How many there are.</returns>
    internal static int Fill(ParserState state, int head, int child, Span<uint> keys)
    {
        int n = FillArc(state, head, child, keys);
        return n + FillChildren(state, head, child, keys[n..]);
    }

    /// <summary>Those that look at the two words and their neighbours, whatever hangs on them.</summary>
    /// <returns>How many there are.</returns>
    internal static int FillArc(ParserState state, int head, int child, Span<uint> keys)
    {
        uint[] w = state.Words, t = state.Tags, c = state.Clusters;
        uint side = head > child ? 1u : 0u;
        uint distance = side | (Bin(Math.Abs(head - child)) << 1);
        int n = OfArc(state, head, child, side, distance, keys);
        keys[n++] = FeatureHash.Mix(350, c[child], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(351, t[child], c[head], t[head], side);
        keys[n++] = FeatureHash.Mix(352, c[child], c[head], side);
        keys[n++] = FeatureHash.Mix(355, c[child], w[head], side);
        keys[n++] = FeatureHash.Mix(356, w[child], c[head], side);
        keys[n++] = FeatureHash.Mix(357, state.Families[child], state.Families[head], distance);
        return n;
    }

    /// <summary>Those that look at the children of both.</summary>
    /// <returns>How many there are.</returns>
    internal static int FillChildren(ParserState state, int head, int child, Span<uint> keys)
    {
        uint[] w = state.Words, t = state.Tags, c = state.Clusters;
        uint side = head > child ? 1u : 0u;
        int l = state.Left1[child], r = state.Right1[child], l2 = state.Left2[child];
        byte[] labels = state.Labels;
        int n = 0;
        keys[n++] = FeatureHash.Mix(330, w[l], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(331, w[l], w[head], side);
        keys[n++] = FeatureHash.Mix(332, w[l], w[child], side);
        keys[n++] = FeatureHash.Mix(333, labels[l], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(334, labels[r], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(335, labels[l], labels[r], t[child], side);
        keys[n++] = FeatureHash.Mix(336, labels[l], labels[l2], t[child], side);
        keys[n++] = FeatureHash.Mix(337, state.LabelSet[child], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(338, state.LabelSet[head], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(339, state.LabelSet[head], w[child], side);
        keys[n++] = FeatureHash.Mix(340, w[r], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(341, t[l], t[r], t[child], side);
        keys[n++] = FeatureHash.Mix(342, t[l], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(353, w[l], c[head], side);
        keys[n++] = FeatureHash.Mix(354, w[l], c[child], side);
        int hl = state.Left1[head], hr = state.Right1[head];
        keys[n++] = FeatureHash.Mix(343, labels[hl], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(344, labels[hr], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(345, labels[hr], t[hr], t[child], side);
        keys[n++] = FeatureHash.Mix(346, w[hl], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(347, w[hr], t[child], t[head], side);
        return n;
    }

    private static int OfArc(ParserState state, int head, int child, uint side, uint distance, Span<uint> keys)
    {
        uint[] w = state.Words, t = state.Tags, u = state.Broad;
        int before = child > 0 ? child - 1 : state.None, after = child + 1, headBefore = head > 0 ? head - 1 : state.None, headAfter = head < state.Count ? head + 1 : state.None;
        int n = 0;
        keys[n++] = FeatureHash.Mix(300, side);
        keys[n++] = FeatureHash.Mix(301, w[child], side);
        keys[n++] = FeatureHash.Mix(302, t[child], side);
        keys[n++] = FeatureHash.Mix(303, w[head], side);
        keys[n++] = FeatureHash.Mix(304, t[head], side);
        keys[n++] = FeatureHash.Mix(305, w[child], w[head], side);
        keys[n++] = FeatureHash.Mix(306, w[child], t[head], side);
        keys[n++] = FeatureHash.Mix(307, t[child], w[head], side);
        keys[n++] = FeatureHash.Mix(308, t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(309, u[child], w[head], side);
        keys[n++] = FeatureHash.Mix(310, w[child], u[head], side);
        keys[n++] = FeatureHash.Mix(311, u[child], u[head], distance);
        keys[n++] = FeatureHash.Mix(312, t[child], t[head], distance);
        keys[n++] = FeatureHash.Mix(313, w[child], distance);
        keys[n++] = FeatureHash.Mix(314, w[head], distance);
        keys[n++] = FeatureHash.Mix(315, t[child], t[before], side, t[head]);
        keys[n++] = FeatureHash.Mix(316, t[child], t[after], side, t[head]);
        keys[n++] = FeatureHash.Mix(317, t[head], t[headBefore], side, t[child]);
        keys[n++] = FeatureHash.Mix(318, t[head], t[headAfter], side, t[child]);
        keys[n++] = FeatureHash.Mix(319, w[before], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(320, w[after], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(321, w[headAfter], t[child], t[head], side);
        keys[n++] = FeatureHash.Mix(322, w[headBefore], t[child], t[head], side);
        return n;
    }

    private static uint Bin(int distance) => distance switch
    {
        < 4 => (uint)distance,
        < 7 => 4,
        < 12 => 5,
        _ => 6,
    };
}
