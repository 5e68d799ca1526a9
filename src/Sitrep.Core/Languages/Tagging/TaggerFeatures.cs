namespace Sitrep.Languages;

/// <summary>The features of the tagger for one word, given the tags before it.</summary>
internal static class TaggerFeatures
{
    /// <summary>More than any word has.</summary>
    internal const int Maximum = 64;

    /// <summary>Places outside of the sentence on either side of <c>facts</c>.</summary>
    internal const int Padding = 2;

    /// <summary>Writes the keys of a word's features.</summary>
    /// <param name="facts">Facts of the sentence, padded on either side.</param>
    /// <param name="at">Index of the word in <paramref name="facts"/>.</param>
    /// <param name="tag1">Tag of the word before.</param>
    /// <param name="tag2">Tag of the word before that.</param>
    /// <param name="keys">Receives the keys.</param>
    /// <returns>How many there are.</returns>
    internal static int Fill(ReadOnlySpan<WordFacts> facts, int at, uint tag1, uint tag2, Span<uint> keys)
    {
        int n = FillWord(in facts[at], keys);
        return n + FillContext(facts, at, tag1, tag2, keys[n..]);
    }

    /// <summary>Those that look at the word alone, wherever it stands.</summary>
    /// <returns>How many there are.</returns>
    internal static int FillWord(in WordFacts word, Span<uint> keys)
    {
        int n = OfWord(in word, keys);
        keys[n++] = FeatureHash.Mix(51, word.Cluster);
        keys[n++] = FeatureHash.Mix(54, word.Cluster, word.Shape);
        keys[n++] = FeatureHash.Mix(58, word.Family, word.Suffix2, word.Shape);
        return n;
    }

    /// <summary>Those that look at its neighbours and the tags before it.</summary>
    /// <returns>How many there are.</returns>
    internal static int FillContext(ReadOnlySpan<WordFacts> facts, int at, uint tag1, uint tag2, Span<uint> keys)
    {
        ref readonly WordFacts word = ref facts[at];
        int n = OfNeighbours(facts, at, keys, 0);
        uint next = facts[at + 1].Lower, nextClass = facts[at + 1].TagClass;
        keys[n++] = FeatureHash.Mix(40, tag1);
        keys[n++] = FeatureHash.Mix(41, tag1, tag2);
        keys[n++] = FeatureHash.Mix(42, tag1, word.Lower);
        keys[n++] = FeatureHash.Mix(43, tag1, next);
        keys[n++] = FeatureHash.Mix(44, tag1, tag2, word.Lower);
        keys[n++] = FeatureHash.Mix(45, tag1, word.Suffix3);
        keys[n++] = FeatureHash.Mix(46, tag1, word.Suffix2, word.Shape);
        keys[n++] = FeatureHash.Mix(47, tag1, word.Shape);
        keys[n++] = FeatureHash.Mix(48, tag2, word.Lower);
        keys[n++] = FeatureHash.Mix(49, tag1, word.TagClass, nextClass);
        keys[n++] = FeatureHash.Mix(50, tag1, tag2, word.TagClass);
        uint before = facts[at - 1].Cluster, after = facts[at + 1].Cluster;
        keys[n++] = FeatureHash.Mix(52, before);
        keys[n++] = FeatureHash.Mix(53, after);
        keys[n++] = FeatureHash.Mix(55, tag1, word.Cluster);
        keys[n++] = FeatureHash.Mix(56, word.Cluster, after);
        keys[n++] = FeatureHash.Mix(57, before, word.Cluster);
        keys[n++] = FeatureHash.Mix(59, word.Cluster, nextClass);
        return n;
    }

    private static int OfWord(in WordFacts word, Span<uint> keys)
    {
        int n = 0;
        keys[n++] = FeatureHash.Mix(1, 0);
        keys[n++] = FeatureHash.Mix(2, word.Lower);
        keys[n++] = FeatureHash.Mix(3, word.Form);
        keys[n++] = FeatureHash.Mix(4, word.Suffix1);
        keys[n++] = FeatureHash.Mix(5, word.Suffix2);
        keys[n++] = FeatureHash.Mix(6, word.Suffix3);
        keys[n++] = FeatureHash.Mix(7, word.Suffix4);
        keys[n++] = FeatureHash.Mix(8, word.Suffix5);
        keys[n++] = FeatureHash.Mix(9, word.Prefix1);
        keys[n++] = FeatureHash.Mix(10, word.Prefix2);
        keys[n++] = FeatureHash.Mix(11, word.Prefix3);
        keys[n++] = FeatureHash.Mix(12, word.Prefix4);
        keys[n++] = FeatureHash.Mix(13, word.Shape);
        keys[n++] = FeatureHash.Mix(14, word.Shape, word.Suffix3);
        keys[n++] = FeatureHash.Mix(15, word.TagClass, word.Shape);
        keys[n++] = FeatureHash.Mix(16, word.Glue, word.Shape);
        keys[n++] = FeatureHash.Mix(17, word.Glue, word.Lower);
        return n;
    }

    private static int OfNeighbours(ReadOnlySpan<WordFacts> facts, int at, Span<uint> keys, int n)
    {
        ref readonly WordFacts word = ref facts[at];
        ref readonly WordFacts before = ref facts[at - 1];
        ref readonly WordFacts after = ref facts[at + 1];
        keys[n++] = FeatureHash.Mix(20, before.Lower);
        keys[n++] = FeatureHash.Mix(21, after.Lower);
        keys[n++] = FeatureHash.Mix(22, facts[at - 2].Lower);
        keys[n++] = FeatureHash.Mix(23, facts[at + 2].Lower);
        keys[n++] = FeatureHash.Mix(24, before.Lower, word.Lower);
        keys[n++] = FeatureHash.Mix(25, word.Lower, after.Lower);
        keys[n++] = FeatureHash.Mix(26, before.Lower, after.Lower);
        keys[n++] = FeatureHash.Mix(27, after.Lower, facts[at + 2].Lower);
        keys[n++] = FeatureHash.Mix(28, before.Suffix3);
        keys[n++] = FeatureHash.Mix(29, after.Suffix3);
        keys[n++] = FeatureHash.Mix(30, after.Suffix2);
        keys[n++] = FeatureHash.Mix(31, word.Shape, before.Shape);
        keys[n++] = FeatureHash.Mix(32, word.Shape, after.Shape);
        keys[n++] = FeatureHash.Mix(33, after.TagClass);
        keys[n++] = FeatureHash.Mix(34, word.TagClass, after.TagClass);
        keys[n++] = FeatureHash.Mix(35, after.TagClass, facts[at + 2].TagClass);
        keys[n++] = FeatureHash.Mix(36, word.Lower, after.TagClass);
        keys[n++] = FeatureHash.Mix(37, word.Suffix3, after.TagClass);
        return n;
    }
}
