namespace Sitrep.Languages;

/// <summary>The features of the name finder for one word.</summary>
internal static class NameFeatures
{
    /// <summary>More than any word has.</summary>
    internal const int Maximum = 128;

    /// <summary>Places outside of the sentence on either side, as for the tagger.</summary>
    internal const int Padding = TaggerFeatures.Padding;

    /// <summary>Writes the keys of a word's features.</summary>
    /// <param name="words">The sentence, padded.</param>
    /// <param name="at">Index of the word, padding counted.</param>
    /// <param name="label1">Label of the word before.</param>
    /// <param name="label2">Label of the word before that.</param>
    /// <param name="keys">Receives the keys.</param>
    /// <returns>How many there are.</returns>
    internal static int Fill(NameSentence words, int at, uint label1, uint label2, Span<uint> keys)
    {
        ReadOnlySpan<WordFacts> facts = words.Facts;
        ref readonly WordFacts word = ref facts[at];
        uint[] tags = words.Tags;
        int n = OfWord(in word, tags[at], keys);
        n = OfNeighbours(words, at, keys, n);
        n = OfLists(words, at, label1, keys, n);
        keys[n++] = FeatureHash.Mix(480, label1);
        keys[n++] = FeatureHash.Mix(481, label1, label2);
        keys[n++] = FeatureHash.Mix(482, label1, word.Lower);
        keys[n++] = FeatureHash.Mix(483, label1, word.Shape);
        keys[n++] = FeatureHash.Mix(484, label1, tags[at]);
        keys[n++] = FeatureHash.Mix(485, label1, facts[at + 1].Lower);
        keys[n++] = FeatureHash.Mix(486, label1, facts[at - 1].Lower);
        keys[n++] = FeatureHash.Mix(487, label1, tags[at], tags[at + 1]);
        keys[n++] = FeatureHash.Mix(488, label1, word.Shape, facts[at + 1].Shape);
        keys[n++] = FeatureHash.Mix(489, label1, word.Suffix3, tags[at]);
        n = OfRuns(words, at, keys, n);
        return OfClusters(facts, at, label1, keys, n);
    }

    /// <summary>The run of capitalised words that the word stands in; whether it is known in small letters; and in sentences without capitals what else tells names.</summary>
    private static int OfRuns(NameSentence words, int at, Span<uint> keys, int n)
    {
        ref readonly WordFacts word = ref words.Facts[at];
        ref readonly NameRun run = ref words.Runs[at];
        if (run.Place != 0)
        {
            keys[n++] = FeatureHash.Mix(510, run.Last, run.Place & 3);
            keys[n++] = FeatureHash.Mix(511, run.First, run.Place & 3);
            keys[n++] = FeatureHash.Mix(512, run.Place, word.Shape);
            keys[n++] = FeatureHash.Mix(513, run.LastLists, run.Place);
            keys[n++] = FeatureHash.Mix(514, run.FirstLists, run.LastLists, run.Place & 31);
            keys[n++] = FeatureHash.Mix(515, run.LastCluster, run.Place & 3);
            keys[n++] = FeatureHash.Mix(516, words.LastPlain[at], run.Place);
            keys[n++] = FeatureHash.Mix(517, words.NextPlain[at], run.Place);
            keys[n++] = FeatureHash.Mix(518, run.Wide, run.Place & 3);
        }

        keys[n++] = FeatureHash.Mix(519, word.TagClass, word.Shape);
        if (words.Small != 0)
        {
            keys[n++] = FeatureHash.Mix(520, words.Lists[at]);
            keys[n++] = FeatureHash.Mix(521, word.Cluster);
            keys[n++] = FeatureHash.Mix(522, words.Tags[at]);
        }

        return n;
    }

    private static int OfClusters(ReadOnlySpan<WordFacts> facts, int at, uint label1, Span<uint> keys, int n)
    {
        uint own = facts[at].Cluster, before = facts[at - 1].Cluster, after = facts[at + 1].Cluster, shape = facts[at].Shape;
        keys[n++] = FeatureHash.Mix(500, own);
        keys[n++] = FeatureHash.Mix(501, before);
        keys[n++] = FeatureHash.Mix(502, after);
        keys[n++] = FeatureHash.Mix(503, own, shape);
        keys[n++] = FeatureHash.Mix(504, before, shape);
        keys[n++] = FeatureHash.Mix(505, after, shape);
        keys[n++] = FeatureHash.Mix(506, label1, own);
        keys[n++] = FeatureHash.Mix(507, before, own);
        keys[n++] = FeatureHash.Mix(508, own, after);
        keys[n++] = FeatureHash.Mix(509, facts[at].Family, facts[at + 1].Family, shape);
        return n;
    }

    private static int OfWord(in WordFacts word, uint tag, Span<uint> keys)
    {
        int n = 0;
        keys[n++] = FeatureHash.Mix(400, 0);
        keys[n++] = FeatureHash.Mix(401, word.Lower);
        keys[n++] = FeatureHash.Mix(402, word.Form);
        keys[n++] = FeatureHash.Mix(403, word.Suffix2, word.Shape);
        keys[n++] = FeatureHash.Mix(404, word.Suffix3, word.Shape);
        keys[n++] = FeatureHash.Mix(405, word.Suffix4);
        keys[n++] = FeatureHash.Mix(406, word.Prefix2, word.Shape);
        keys[n++] = FeatureHash.Mix(407, word.Prefix3);
        keys[n++] = FeatureHash.Mix(408, word.Prefix4);
        keys[n++] = FeatureHash.Mix(409, word.Shape);
        keys[n++] = FeatureHash.Mix(410, word.Shape, tag);
        keys[n++] = FeatureHash.Mix(411, word.Lower, tag);
        keys[n++] = FeatureHash.Mix(412, tag);
        return n;
    }

    private static int OfNeighbours(NameSentence words, int at, Span<uint> keys, int n)
    {
        ReadOnlySpan<WordFacts> facts = words.Facts;
        uint[] tags = words.Tags;
        ref readonly WordFacts word = ref facts[at];
        ref readonly WordFacts before = ref facts[at - 1];
        ref readonly WordFacts after = ref facts[at + 1];
        keys[n++] = FeatureHash.Mix(420, before.Lower);
        keys[n++] = FeatureHash.Mix(421, after.Lower);
        keys[n++] = FeatureHash.Mix(422, facts[at - 2].Lower);
        keys[n++] = FeatureHash.Mix(423, facts[at + 2].Lower);
        keys[n++] = FeatureHash.Mix(424, before.Lower, word.Lower);
        keys[n++] = FeatureHash.Mix(425, word.Lower, after.Lower);
        keys[n++] = FeatureHash.Mix(426, before.Lower, word.Shape);
        keys[n++] = FeatureHash.Mix(427, after.Lower, word.Shape);
        keys[n++] = FeatureHash.Mix(428, before.Lower, facts[at - 2].Lower);
        keys[n++] = FeatureHash.Mix(429, after.Lower, facts[at + 2].Lower);
        keys[n++] = FeatureHash.Mix(430, tags[at - 1], tags[at]);
        keys[n++] = FeatureHash.Mix(431, tags[at], tags[at + 1]);
        keys[n++] = FeatureHash.Mix(432, tags[at - 1], tags[at], tags[at + 1]);
        keys[n++] = FeatureHash.Mix(433, before.Shape, word.Shape);
        keys[n++] = FeatureHash.Mix(434, word.Shape, after.Shape);
        keys[n++] = FeatureHash.Mix(435, before.Shape, word.Shape, after.Shape);
        keys[n++] = FeatureHash.Mix(436, after.Suffix3);
        keys[n++] = FeatureHash.Mix(437, before.Suffix3);
        keys[n++] = FeatureHash.Mix(438, tags[at + 1], tags[at + 2]);
        keys[n++] = FeatureHash.Mix(439, tags[at - 2], tags[at - 1]);
        keys[n++] = FeatureHash.Mix(440, word.Glue, before.Lower, after.Lower);
        keys[n++] = FeatureHash.Mix(442, words.NextPlain[at], word.Shape);
        keys[n++] = FeatureHash.Mix(443, words.LastPlain[at], word.Shape);
        return n;
    }

    private static int OfLists(NameSentence words, int at, uint label1, Span<uint> keys, int n)
    {
        uint[] lists = words.Lists;
        keys[n++] = FeatureHash.Mix(460, lists[at]);
        keys[n++] = FeatureHash.Mix(461, lists[at], words.Facts[at].Shape);
        keys[n++] = FeatureHash.Mix(462, lists[at], lists[at + 1]);
        keys[n++] = FeatureHash.Mix(463, lists[at - 1], lists[at]);
        keys[n++] = FeatureHash.Mix(464, lists[at], label1);
        keys[n++] = FeatureHash.Mix(465, lists[at], words.Facts[at - 1].Lower);
        uint[] hints = words.Hints;
        keys[n++] = FeatureHash.Mix(470, hints[at]);
        keys[n++] = FeatureHash.Mix(471, hints[at], label1);
        keys[n++] = FeatureHash.Mix(472, hints[at], hints[at + 1]);
        keys[n++] = FeatureHash.Mix(473, hints[at - 1], hints[at]);
        keys[n++] = FeatureHash.Mix(474, hints[at], words.Facts[at].Shape);
        return n;
    }
}
