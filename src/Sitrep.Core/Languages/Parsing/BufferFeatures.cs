namespace Sitrep.Languages;

/// <summary>Those features of the parser's next move that look at the next words alone.</summary>
internal static class BufferFeatures
{
    /// <summary>Writes the keys.</summary>
    /// <returns>How many there are.</returns>
    internal static int Fill(ParserState state, Span<uint> keys)
    {
        int b0 = state.BufferAt(0), b1 = state.BufferAt(1), b2 = state.BufferAt(2), b3 = state.BufferAt(3);
        uint[] w = state.Words, t = state.Tags;
        int n = 0;
        keys[n++] = FeatureHash.Mix(107, w[b0]);
        keys[n++] = FeatureHash.Mix(108, t[b0]);
        keys[n++] = FeatureHash.Mix(109, w[b0], t[b0]);
        keys[n++] = FeatureHash.Mix(110, w[b1]);
        keys[n++] = FeatureHash.Mix(111, t[b1]);
        keys[n++] = FeatureHash.Mix(112, w[b1], t[b1]);
        keys[n++] = FeatureHash.Mix(113, w[b2]);
        keys[n++] = FeatureHash.Mix(114, t[b2]);
        keys[n++] = FeatureHash.Mix(115, w[b2], t[b2]);
        keys[n++] = FeatureHash.Mix(134, t[b0], t[b1]);
        keys[n++] = FeatureHash.Mix(135, w[b0], t[b1]);
        keys[n++] = FeatureHash.Mix(136, t[b0], w[b1]);
        keys[n++] = FeatureHash.Mix(138, t[b0], t[b1], t[b2]);
        keys[n++] = FeatureHash.Mix(212, w[b0], w[b1]);
        keys[n++] = FeatureHash.Mix(216, t[b0], t[b1], t[b2], t[b3]);
        keys[n++] = FeatureHash.Mix(224, w[b0], t[b1], w[b2]);
        keys[n++] = FeatureHash.Mix(229, state.Seconds[b1], t[b0], t[b1]);
        return n;
    }
}
