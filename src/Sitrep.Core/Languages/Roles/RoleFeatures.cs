namespace Sitrep.Languages;

/// <summary>The features of one candidate for an argument (after Gildea and Jurafsky 2002, Xue and Palmer 2004, Björkelund, Hafdell and Nugues 2009).</summary>
internal static class RoleFeatures
{
    /// <summary>More than any candidate has.</summary>
    internal const int Maximum = 96;

    /// <summary>Writes the keys of a candidate's features.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="candidates">Its candidates.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="last">Label of the argument before, 0 for none.</param>
    /// <param name="taken">The core roles that are taken, a bit each.</param>
    /// <param name="keys">Receives the keys.</param>
    /// <returns>How many there are.</returns>
    internal static int Fill(RoleSentence sentence, in RolePredicate predicate, RoleCandidates candidates, int index, uint last, uint taken, Span<uint> keys)
    {
        int word = candidates.Words[index];
        uint path = candidates.Paths[index], steps = candidates.Steps[index];
        ref readonly RoleWord p = ref sentence.Words[predicate.Word];
        ref readonly RoleWord c = ref sentence.Words[word];
        uint after = word > predicate.Word ? 1u : 0u, side = after | (steps << 1);
        uint distance = Bin(Math.Abs(word - predicate.Word)) | (side << 4);
        uint slot = RoleSlots.Of(in p, in c, steps);
        int n = OfTree(in p, in c, predicate.Voice, path, side, distance, keys);
        n = OfSlot(in p, in c, predicate, slot, side, keys, n);
        n = OfPredicate(in p, in c, predicate, path, side, keys, n);
        n = OfCandidate(sentence, in c, word, side, keys, n);
        n = OfGovernor(sentence, in p, in c, predicate, path, side, keys, n);
        n = OfNeighbours(sentence, in c, predicate, candidates, index, path, keys, n);
        return OfHistory(in c, predicate, path, slot, last, (taken << 1) | after, keys, n);
    }

    private static int OfHistory(in RoleWord c, in RolePredicate predicate, uint path, uint slot, uint last, uint state, Span<uint> keys, int n)
    {
        keys[n++] = FeatureHash.Mix(760, state, c.Relation);
        keys[n++] = FeatureHash.Mix(761, state, c.Relation, predicate.Voice);
        keys[n++] = FeatureHash.Mix(762, state, predicate.Roleset);
        keys[n++] = FeatureHash.Mix(763, state, predicate.Roleset, c.Relation);
        keys[n++] = FeatureHash.Mix(764, state, path);
        keys[n++] = FeatureHash.Mix(765, last, c.Relation, state & 1);
        keys[n++] = FeatureHash.Mix(766, last, predicate.Roleset);
        keys[n++] = FeatureHash.Mix(767, last, c.Mark, c.Relation);
        keys[n++] = FeatureHash.Mix(768, state, slot);
        keys[n++] = FeatureHash.Mix(769, state, slot, predicate.Roleset);
        return n;
    }

    /// <summary>What stands beside it among the candidates: arguments come in patterns.</summary>
    private static int OfNeighbours(RoleSentence sentence, in RoleWord c, in RolePredicate predicate, RoleCandidates candidates, int index, uint path, Span<uint> keys, int n)
    {
        uint before = index > 0 ? sentence.Words[candidates.Words[index - 1]].Relation : 1, after = 1, mark = 0;
        if (index + 1 < candidates.Count)
        {
            ref readonly RoleWord next = ref sentence.Words[candidates.Words[index + 1]];
            (after, mark) = (next.Relation, next.Mark);
        }

        uint between = sentence.Between(candidates.Words[index], predicate.Word);
        keys[n++] = FeatureHash.Mix(780, path, before);
        keys[n++] = FeatureHash.Mix(781, path, after);
        keys[n++] = FeatureHash.Mix(782, c.Relation, after, mark);
        keys[n++] = FeatureHash.Mix(783, predicate.Roleset, c.Relation, after);
        keys[n++] = FeatureHash.Mix(784, path, between);
        keys[n++] = FeatureHash.Mix(785, c.Relation, c.Mark, between);
        return n;
    }

    private static int OfTree(in RoleWord p, in RoleWord c, uint voice, uint path, uint side, uint distance, Span<uint> keys)
    {
        int n = 0;
        keys[n++] = FeatureHash.Mix(700, side);
        keys[n++] = FeatureHash.Mix(701, path);
        keys[n++] = FeatureHash.Mix(702, path, voice);
        keys[n++] = FeatureHash.Mix(703, path, c.Mark);
        keys[n++] = FeatureHash.Mix(704, path, c.Tag);
        keys[n++] = FeatureHash.Mix(705, path, c.Lemma);
        keys[n++] = FeatureHash.Mix(706, path, c.Cluster);
        keys[n++] = FeatureHash.Mix(707, path, c.Family, p.Family);
        keys[n++] = FeatureHash.Mix(708, path, p.Frame);
        keys[n++] = FeatureHash.Mix(709, path, distance);
        keys[n++] = FeatureHash.Mix(710, path, p.Flags, voice);
        keys[n++] = FeatureHash.Mix(711, c.Relation, side, voice);
        keys[n++] = FeatureHash.Mix(712, c.Relation, distance);
        keys[n++] = FeatureHash.Mix(713, c.Relation, p.Frame, side);
        keys[n++] = FeatureHash.Mix(714, path, c.Flags, c.Tag);
        keys[n++] = FeatureHash.Mix(715, c.Relation, c.Frame, side);
        keys[n++] = FeatureHash.Mix(716, path, p.Tag, (uint)c.Upos);
        keys[n++] = FeatureHash.Mix(717, path, c.Relation, (uint)p.Upos);
        return n;
    }

    private static int OfPredicate(in RoleWord p, in RoleWord c, in RolePredicate predicate, uint path, uint side, Span<uint> keys, int n)
    {
        uint roleset = predicate.Roleset;
        keys[n++] = FeatureHash.Mix(720, p.Lemma, path);
        keys[n++] = FeatureHash.Mix(721, roleset, path);
        keys[n++] = FeatureHash.Mix(722, roleset, c.Relation, side, predicate.Voice);
        keys[n++] = FeatureHash.Mix(723, roleset, c.Relation, c.Mark);
        keys[n++] = FeatureHash.Mix(724, roleset, c.Mark);
        keys[n++] = FeatureHash.Mix(725, roleset, c.Tag, side);
        keys[n++] = FeatureHash.Mix(726, roleset, c.Lemma);
        keys[n++] = FeatureHash.Mix(727, roleset, c.Family, c.Relation);
        keys[n++] = FeatureHash.Mix(728, roleset, p.Frame);
        keys[n++] = FeatureHash.Mix(729, p.Cluster, path);
        keys[n++] = FeatureHash.Mix(730, p.Cluster, c.Relation, side, predicate.Voice);
        keys[n++] = FeatureHash.Mix(731, p.Cluster, c.Mark, c.Relation);
        keys[n++] = FeatureHash.Mix(732, p.Cluster, c.Cluster);
        keys[n++] = FeatureHash.Mix(733, p.Lemma, c.Relation, side);
        keys[n++] = FeatureHash.Mix(734, p.Family, c.Relation, c.Mark, side);
        return n;
    }

    private static int OfSlot(in RoleWord p, in RoleWord c, in RolePredicate predicate, uint slot, uint side, Span<uint> keys, int n)
    {
        keys[n++] = FeatureHash.Mix(770, slot, side);
        keys[n++] = FeatureHash.Mix(771, predicate.Roleset, slot);
        keys[n++] = FeatureHash.Mix(772, p.Cluster, slot);
        keys[n++] = FeatureHash.Mix(773, p.Lemma, slot);
        keys[n++] = FeatureHash.Mix(774, predicate.Roleset, slot, c.Family);
        keys[n++] = FeatureHash.Mix(775, slot, c.Cluster);
        keys[n++] = FeatureHash.Mix(776, slot, c.Lemma);
        keys[n++] = FeatureHash.Mix(777, p.Family, slot, c.Family);
        keys[n++] = FeatureHash.Mix(778, predicate.Roleset, side);
        keys[n++] = FeatureHash.Mix(779, slot, p.Flags, predicate.Voice);
        return n;
    }

    private static int OfCandidate(RoleSentence sentence, in RoleWord c, int word, uint side, Span<uint> keys, int n)
    {
        uint first = sentence.Words[c.First].Lemma, last = sentence.Words[c.Last].Lemma;
        keys[n++] = FeatureHash.Mix(740, c.Relation, c.Lemma, side);
        keys[n++] = FeatureHash.Mix(741, c.Lemma, c.Mark);
        keys[n++] = FeatureHash.Mix(742, c.Cluster, c.Mark);
        keys[n++] = FeatureHash.Mix(743, c.Relation, c.Mark, c.Tag);
        keys[n++] = FeatureHash.Mix(744, c.Relation, c.Family, c.Mark);
        keys[n++] = FeatureHash.Mix(745, c.Relation, first, side);
        keys[n++] = FeatureHash.Mix(746, c.Relation, last);
        uint before = c.First > 0 ? sentence.Words[c.First - 1].Lemma : 1, after = c.Last + 1 < sentence.Count ? sentence.Words[c.Last + 1].Lemma : 2;
        keys[n++] = FeatureHash.Mix(747, c.Relation, before, side);
        keys[n++] = FeatureHash.Mix(748, c.Relation, after, side);
        keys[n++] = FeatureHash.Mix(749, c.Tag, c.Relation, word == 0 ? 1 : sentence.Words[word - 1].Tag, side);
        return n;
    }

    private static int OfGovernor(RoleSentence sentence, in RoleWord p, in RoleWord c, in RolePredicate predicate, uint path, uint side, Span<uint> keys, int n)
    {
        if (p.Head >= 0)
        {
            ref readonly RoleWord g = ref sentence.Words[p.Head];
            keys[n++] = FeatureHash.Mix(750, path, g.Lemma);
            keys[n++] = FeatureHash.Mix(751, path, g.Tag, p.Mark);
            keys[n++] = FeatureHash.Mix(752, path, g.Flags, p.Flags);
            keys[n++] = FeatureHash.Mix(753, path, g.Cluster, predicate.Voice);
        }

        keys[n++] = FeatureHash.Mix(754, path, p.Mark, c.Relation);
        keys[n++] = FeatureHash.Mix(755, p.Relation, c.Relation, p.Tag, side);
        if (c.Head >= 0)
        {
            keys[n++] = FeatureHash.Mix(756, path, sentence.Words[c.Head].Lemma);
            keys[n++] = FeatureHash.Mix(757, path, sentence.Words[c.Head].Frame);
        }

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
