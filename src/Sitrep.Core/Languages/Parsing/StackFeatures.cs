namespace Sitrep.Languages;

/// <summary>Those features of the parser's next move that stay as they are while a word lies on the top of the stack: whatever is hung on it later.</summary>
internal static class StackFeatures
{
    /// <summary>Writes the keys.</summary>
    /// <returns>How many there are.</returns>
    internal static int Fill(ParserState state, Span<uint> keys)
    {
        int n = OfWords(state, keys);
        return OfChildren(state, keys, n);
    }

    private static int OfWords(ParserState state, Span<uint> keys)
    {
        int s0 = state.StackAt(0), s1 = state.StackAt(1), s2 = state.StackAt(2);
        uint[] w = state.Words, t = state.Tags, e = state.Endings, c = state.Clusters;
        uint far = s1 == state.None ? 15 : MoveFeatures.Bin(s0 - s1);
        int n = 0;
        keys[n++] = FeatureHash.Mix(101, w[s0]);
        keys[n++] = FeatureHash.Mix(102, t[s0]);
        keys[n++] = FeatureHash.Mix(103, w[s0], t[s0]);
        keys[n++] = FeatureHash.Mix(104, w[s1]);
        keys[n++] = FeatureHash.Mix(105, t[s1]);
        keys[n++] = FeatureHash.Mix(106, w[s1], t[s1]);
        keys[n++] = FeatureHash.Mix(116, w[s2]);
        keys[n++] = FeatureHash.Mix(117, t[s2]);
        keys[n++] = FeatureHash.Mix(118, w[s2], t[s2]);
        keys[n++] = FeatureHash.Mix(126, w[s1], w[s0]);
        keys[n++] = FeatureHash.Mix(127, w[s1], t[s0]);
        keys[n++] = FeatureHash.Mix(128, t[s1], w[s0]);
        keys[n++] = FeatureHash.Mix(129, t[s1], t[s0]);
        keys[n++] = FeatureHash.Mix(140, t[s2], t[s1], t[s0]);
        keys[n++] = FeatureHash.Mix(193, t[s1], t[s0], far);
        keys[n++] = FeatureHash.Mix(194, w[s1], far);
        keys[n++] = FeatureHash.Mix(195, w[s0], far);
        keys[n++] = FeatureHash.Mix(221, e[s1], t[s1], t[s0]);
        keys[n++] = FeatureHash.Mix(230, state.Seconds[s1], t[s1], t[s0]);
        keys[n++] = FeatureHash.Mix(241, c[s1], c[s0]);
        keys[n++] = FeatureHash.Mix(244, c[s1], t[s1], t[s0]);
        keys[n++] = FeatureHash.Mix(245, c[s0], t[s0], t[s1]);
        return n;
    }

    private static int OfChildren(ParserState state, Span<uint> keys, int n)
    {
        int s0 = state.StackAt(0), s1 = state.StackAt(1), s0L = state.Left1[s0], s1L = state.Left1[s1], s1R = state.Right1[s1];
        uint[] w = state.Words, t = state.Tags;
        byte[] labels = state.Labels;
        uint s1Children = MoveFeatures.Children(state, s1);
        keys[n++] = FeatureHash.Mix(163, t[s1], t[s1R], t[s0]);
        keys[n++] = FeatureHash.Mix(164, t[s1], t[s0], t[s0L]);
        keys[n++] = FeatureHash.Mix(166, t[s1], t[s1L], t[s0]);
        keys[n++] = FeatureHash.Mix(170, w[s1], labels[s1R]);
        keys[n++] = FeatureHash.Mix(174, t[s1], labels[s1R], labels[state.Right2[s1]]);
        keys[n++] = FeatureHash.Mix(176, t[s1], state.LabelSet[s1], t[s0]);
        keys[n++] = FeatureHash.Mix(180, w[s0L], t[s0], t[s1]);
        keys[n++] = FeatureHash.Mix(181, w[s0L], w[s1], t[s0]);
        keys[n++] = FeatureHash.Mix(198, w[s1], s1Children);
        keys[n++] = FeatureHash.Mix(199, t[s1], s1Children, t[s0]);
        keys[n++] = FeatureHash.Mix(167, w[s0], labels[s0L]);
        keys[n++] = FeatureHash.Mix(171, t[s0], labels[s0L], labels[state.Left2[s0]]);
        return n;
    }
}
