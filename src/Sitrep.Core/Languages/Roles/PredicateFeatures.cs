namespace Sitrep.Languages;

/// <summary>The features that tell whether a word is a predicate, and which of the rolesets of its lemma it has.</summary>
internal static class PredicateFeatures
{
    /// <summary>More than any word has.</summary>
    internal const int Maximum = 96;

    /// <summary>Children beyond this many are not looked at.</summary>
    private const int Children = 14;

    /// <summary>Writes the keys of a word's features.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">The word.</param>
    /// <param name="entry">Key of its entry among the rolesets.</param>
    /// <param name="keys">Receives the keys.</param>
    internal static int Fill(RoleSentence sentence, int word, uint entry, Span<uint> keys)
    {
        ref readonly RoleWord w = ref sentence.Words[word];
        uint before = word > 0 ? sentence.Words[word - 1].Lemma : 1, after = word + 1 < sentence.Count ? sentence.Words[word + 1].Lemma : 2;
        int n = 0;
        keys[n++] = FeatureHash.Mix(800, w.Tag);
        keys[n++] = FeatureHash.Mix(801, w.Tag, w.Relation);
        keys[n++] = FeatureHash.Mix(802, w.Cluster, (uint)w.Upos);
        keys[n++] = FeatureHash.Mix(803, w.Frame, (uint)w.Upos);
        keys[n++] = FeatureHash.Mix(804, w.Flags, w.Tag);
        keys[n++] = FeatureHash.Mix(810, entry);
        keys[n++] = FeatureHash.Mix(811, entry, w.Tag);
        keys[n++] = FeatureHash.Mix(812, entry, w.Relation);
        keys[n++] = FeatureHash.Mix(813, entry, w.Frame);
        keys[n++] = FeatureHash.Mix(814, entry, w.Flags);
        keys[n++] = FeatureHash.Mix(815, entry, before);
        keys[n++] = FeatureHash.Mix(816, entry, after);
        keys[n++] = FeatureHash.Mix(817, entry, w.Mark);
        keys[n++] = FeatureHash.Mix(818, entry, (uint)w.Upos);
        if (w.Head >= 0)
        {
            ref readonly RoleWord g = ref sentence.Words[w.Head];
            keys[n++] = FeatureHash.Mix(820, entry, w.Relation, g.Lemma);
            keys[n++] = FeatureHash.Mix(821, entry, w.Relation, g.Cluster);
            keys[n++] = FeatureHash.Mix(822, entry, w.Relation, g.Tag);
            keys[n++] = FeatureHash.Mix(823, entry, w.Relation, g.Frame);
            keys[n++] = FeatureHash.Mix(824, (uint)w.Upos, w.Relation, g.Lemma);
        }

        int seen = 0;
        foreach (int child in sentence.Sentence.Children(word))
        {
            ref readonly RoleWord c = ref sentence.Words[child];
            if (c.Upos == Upos.Punct || seen++ == Children)
            {
                continue;
            }

            keys[n++] = FeatureHash.Mix(830, entry, c.Relation);
            keys[n++] = FeatureHash.Mix(831, entry, c.Relation, c.Lemma);
            keys[n++] = FeatureHash.Mix(832, entry, c.Relation, c.Cluster);
            keys[n++] = FeatureHash.Mix(833, entry, c.Relation, c.Mark);
            keys[n++] = FeatureHash.Mix(834, (uint)w.Upos, c.Relation, c.Mark);
        }

        return n;
    }
}
