namespace Sitrep.Languages;

/// <summary>What speaks for and against a mention's being of an earlier entity, or the first of a new one.</summary>
/// <remarks>
/// After Durrett and Klein 2013: plain surface facts, each alone, with the type of the mention, and with the types of both; a type is a pronoun, or how a phrase begins.
/// The entity's own facts are those of Clark and Manning 2015 in short.
/// </remarks>
internal static class ReferenceFeatures
{
    /// <summary>More than any pair has.</summary>
    internal const int Maximum = 160;

    /// <summary>Writes the keys of a link.</summary>
    /// <returns>How many there are.</returns>
    internal static int OfLink(ReferenceState state, MentionDraft mention, in Candidate candidate, Span<uint> keys)
    {
        var link = new LinkKeys(keys, null);
        OfLink(state, mention, candidate, ref link);
        return link.Count;
    }

    /// <summary>Takes the features of a link.</summary>
    internal static void OfLink(ReferenceState state, MentionDraft mention, in Candidate candidate, ref LinkKeys keys)
    {
        MentionDraft earlier = candidate.Mention;
        EntityDraft entity = candidate.Entity;
        uint type = mention.Type, other = earlier.Type;
        uint distance = Bucket(mention.Sentence - earlier.Sentence);
        uint match = (uint)candidate.Match, entityMatch = entity.MatchOf(mention);
        keys.Add(700, 0, type, other);
        keys.Add(703, distance, type, other);
        keys.Add(706, Bucket(mention.Order - earlier.Order), type, other);
        keys.Add(709, (match * 8) + entityMatch, type, other);
        keys.Add(712, ((uint)mention.Number * 3) + (uint)entity.Number, type, other);
        keys.Add(715, ((uint)mention.Gender * 8) + (uint)entity.Gender, type, other);
        keys.Add(718, ((uint)mention.Role * 16) + (uint)earlier.Role + (distance == 0 ? 256u : 0u), type, other);
        keys.Add(721, ((uint)candidate.Rank * 2) + (candidate.IsNearest ? 1u : 0u), type, other);
        keys.Add(724, EntityFacts(mention, entity), type, other);
        keys.Add(727, Speech(mention, earlier), type, other);
        keys.Add(730, Syntax(state, mention, earlier), type, other);
        keys.Add(733, NameFacts(mention, entity), type, other);
        keys.Add(736, (earlier.IsFirst ? 1u : 0u) | (earlier.Holder < 0 ? 2u : 0u) | (mention.IsFirst ? 4u : 0u) | (mention.Holder < 0 ? 8u : 0u) | (Math.Min(distance, 2u) * 16), type, other);
        uint classes = ((uint)mention.Class * 16) + (uint)entity.Class;
        keys.Add(739, classes, type, other);
        keys.Add(742, (classes * 8) + (uint)candidate.ClassRank, type, match);
        keys.Add(FeatureHash.Mix(745, classes, distance, type));
        keys.Add(FeatureHash.Mix(746, classes, ((uint)mention.Number * 3) + (uint)entity.Number, type));
        keys.Add(FeatureHash.Mix(747, (uint)candidate.ClassRank, (uint)mention.Class, type, entity.HasName ? 1u : 0u));
        OfWords(mention, candidate, entityMatch, distance, ref keys);
    }

    /// <summary>Writes the keys of a mention's being the first of a new entity.</summary>
    internal static int OfNew(ReferenceState state, MentionDraft mention, Span<uint> keys)
    {
        int n = 0;
        uint type = mention.Type, seen = state.SeenBefore;
        keys[n++] = FeatureHash.Mix(800, 0);
        keys[n++] = FeatureHash.Mix(801, type);
        Add(keys, ref n, 802, mention.HeadKey, type);
        Add(keys, ref n, 804, mention.Cluster, type);
        Add(keys, ref n, 806, mention.Family, type);
        Add(keys, ref n, 808, mention.RelationKey, type);
        Add(keys, ref n, 810, (uint)Math.Min(8, mention.Last - mention.First), type);
        Add(keys, ref n, 812, mention.FirstKey, type);
        Add(keys, ref n, 814, mention.BeforeKey, type);
        Add(keys, ref n, 816, mention.AfterKey, type);
        Add(keys, ref n, 818, seen, type);
        Add(keys, ref n, 820, Bucket(mention.Sentence), type);
        Add(keys, ref n, 822, (mention.IsQuoted ? 1u : 0u) | (mention.HasRelativeClause ? 2u : 0u) | (mention.HasModifiers ? 4u : 0u) | (mention.Holder >= 0 ? 8u : 0u) | (mention.IsPleonastic ? 16u : 0u) | (mention.IsFirst ? 32u : 0u), type);
        Add(keys, ref n, 824, mention.GovernorKey, type);
        Add(keys, ref n, 826, ((uint)mention.Number * 8) + (uint)mention.Gender, type);
        Add(keys, ref n, 828, FeatureHash.Mix(1, mention.GovernorKey, mention.RelationKey), type);
        keys[n++] = FeatureHash.Mix(830, seen, mention.HeadKey);
        keys[n++] = FeatureHash.Mix(831, seen, mention.Cluster, type);
        keys[n++] = FeatureHash.Mix(832, seen, mention.RelationKey, type);
        keys[n++] = FeatureHash.Mix(835, mention.GovernorFamily, mention.RelationKey, type);
        keys[n++] = FeatureHash.Mix(836, (uint)mention.Class, type, seen);
        keys[n++] = FeatureHash.Mix(833, (uint)Math.Min(4, state.Candidates.Count), type);
        keys[n++] = FeatureHash.Mix(834, mention.HasRelativeClause || mention.HasModifiers ? 1u : 0u, seen, type);
        return n;
    }

    private static void OfWords(MentionDraft mention, in Candidate candidate, uint entityMatch, uint distance, ref LinkKeys keys)
    {
        MentionDraft earlier = candidate.Mention;
        EntityDraft entity = candidate.Entity;
        uint type = mention.Type, other = earlier.Type, match = (uint)candidate.Match;
        if (mention.Kind is MentionKind.Pronoun)
        {
            keys.Add(FeatureHash.Mix(750, type, earlier.HeadKey));
            keys.Add(FeatureHash.Mix(751, type, earlier.Cluster));
            keys.Add(FeatureHash.Mix(752, type, earlier.Family));
            keys.Add(FeatureHash.Mix(753, (uint)mention.Pronoun, earlier.Cluster, (uint)earlier.Number));
            keys.Add(FeatureHash.Mix(754, mention.GovernorKey, mention.RelationKey, earlier.Family));
            keys.Add(FeatureHash.Mix(755, mention.GovernorKey, (uint)mention.Role, earlier.GovernorKey, (uint)earlier.Role));
            keys.Add(FeatureHash.Mix(756, type, earlier.RelationKey, distance));
            keys.Add(FeatureHash.Mix(757, type, earlier.RelationKey, mention.RelationKey, distance));
            keys.Add(FeatureHash.Mix(758, mention.GovernorFamily, (uint)mention.Role, (uint)entity.Class, (uint)mention.Pronoun));
            keys.Add(FeatureHash.Mix(759, mention.GovernorFamily, (uint)mention.Role, earlier.Family));
            keys.Add(FeatureHash.Mix(780, (uint)candidate.Rank + (candidate.IsNearest ? 16u : 0u), distance, (uint)earlier.Role, type));
            keys.Add(FeatureHash.Mix(781, (uint)entity.Class, Bucket(entity.Mentions.Count), distance, type));
            keys.Add(FeatureHash.Mix(782, mention.IsFirst ? 1u : 0u, (uint)mention.Role, (uint)earlier.Role + (earlier.IsFirst ? 16u : 0u) + (earlier.Holder < 0 ? 32u : 0u), distance));
            return;
        }

        keys.Add(FeatureHash.Mix(760, match, mention.HeadKey));
        keys.Add(FeatureHash.Mix(761, match, mention.Cluster));
        keys.Add(FeatureHash.Mix(762, match, mention.Family, type, other));
        keys.Add(FeatureHash.Mix(763, match, distance, type));
        keys.Add(FeatureHash.Mix(764, match, entityMatch, (uint)entity.Number, (uint)mention.Number));
        keys.Add(FeatureHash.Mix(765, match, mention.RelationKey));
        keys.Add(FeatureHash.Mix(766, match, earlier.RelationKey));
        keys.Add(FeatureHash.Mix(767, mention.HeadKey, earlier.HeadKey));
        keys.Add(FeatureHash.Mix(768, mention.Cluster, earlier.Cluster));
        keys.Add(FeatureHash.Mix(769, mention.Family, earlier.Family, type));
        keys.Add(FeatureHash.Mix(770, mention.HeadKey, other));
        keys.Add(FeatureHash.Mix(771, mention.Cluster, other, type));
        keys.Add(FeatureHash.Mix(773, ReferenceState.Ownership(mention, earlier), match, type));
        keys.Add(FeatureHash.Mix(772, match, mention.HasModifiers ? 1u : 0u, earlier.HasModifiers ? 1u : 0u, type));
    }

    private static uint EntityFacts(MentionDraft mention, EntityDraft entity)
        => (Bucket(entity.Mentions.Count) * 8) + (entity.HasName ? 1u : 0u) + (entity.HasNominal ? 2u : 0u) + (entity.Mentions[0].Sentence == mention.Sentence ? 4u : 0u);

    private static uint NameFacts(MentionDraft mention, EntityDraft entity)
        => ((mention.Name is { } own ? 1u + (uint)own : 0u) * 8) + (entity.Name is { } theirs ? 1u + (uint)theirs : 0u);

    /// <summary>Who speaks: both in one quotation, the earlier one its speaker, only one of them quoted.</summary>
    private static uint Speech(MentionDraft mention, MentionDraft earlier)
    {
        if (mention.IsQuoted && mention.Speaker >= 0 && mention.Speaker == earlier.Order)
        {
            return 1;
        }

        if (mention.IsQuoted && earlier.IsQuoted)
        {
            return mention.Speaker >= 0 && mention.Speaker == earlier.Speaker ? 2u : 3u;
        }

        return mention.IsQuoted ? 4u : earlier.IsQuoted ? earlier.Speaker == mention.Order ? 7u : 5u : 6u;
    }

    /// <summary>Apposition, predicate, the same governor, one inside the other's holder.</summary>
    private static uint Syntax(ReferenceState state, MentionDraft mention, MentionDraft earlier)
    {
        if (mention.Sentence != earlier.Sentence)
        {
            return mention.GovernorKey == earlier.GovernorKey ? 1u : 0u;
        }

        if (mention.Governor == earlier.Head)
        {
            Sentence sentence = state.Text.Sentences[mention.Sentence];
            return mention.Role is MentionRole.Apposition ? 2u + (sentence[mention.First - 1 < 0 ? 0 : mention.First - 1].Text is "(" ? 1u : 0u) : 4u;
        }

        if (earlier.Governor == mention.Head)
        {
            return earlier.Role is MentionRole.Subject && state.Text.Sentences[mention.Sentence].Child(mention.Head, "cop") >= 0 ? 5u : 6u;
        }

        return mention.Governor == earlier.Governor ? 7u : mention.Holder >= 0 && mention.Holder == earlier.Holder ? 8u
            : mention.Holder >= 0 && state.Mentions[mention.Holder].Governor == earlier.Governor ? 9u : 10u;
    }

    private static void Add(Span<uint> keys, ref int n, uint template, uint value, uint type)
    {
        keys[n++] = FeatureHash.Mix(template, value);
        keys[n++] = FeatureHash.Mix(template + 1, value, type);
    }

    /// <summary>Small numbers as they are, larger ones in steps that double.</summary>
    private static uint Bucket(int value) => value < 5 ? (uint)Math.Max(0, value) : 3u + (uint)System.Numerics.BitOperations.Log2((uint)value);
}
