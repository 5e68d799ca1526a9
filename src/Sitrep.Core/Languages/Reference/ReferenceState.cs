namespace Sitrep.Languages;

/// <summary>A document being resolved from its first mention to its last: which mentions come into question for the next one, and what speaks for each.</summary>
/// <remarks>Not thread-safe. The trainer and the reader share it, so that what is learnt is what is read.</remarks>
/// <param name="text">The document.</param>
/// <param name="mentions">Its mentions.</param>
internal sealed class ReferenceState(ReferenceText text, List<MentionDraft> mentions)
{
    private const int PronounReach = 12;
    private const int NounReach = 6;
    private const int Furthest = 400;
    private readonly HashSet<int> _seenEntities = [];

    /// <summary>The document.</summary>
    internal ReferenceText Text { get; } = text;

    /// <summary>The mentions.</summary>
    internal List<MentionDraft> Mentions { get; } = mentions;

    /// <summary>The entities so far.</summary>
    internal List<EntityDraft> Entities { get; } = [];

    /// <summary>The earlier mentions that may be what a mention refers to, nearest first.</summary>
    internal List<Candidate> Candidates { get; } = [];

    /// <summary>How many entities among the candidates agree with the mention in number and gender.</summary>
    internal int Agreeing { get; private set; }

    /// <summary>Whether anything before has the mention's phrase, its head, or its name in it.</summary>
    internal uint SeenBefore { get; private set; }

    /// <summary>The mentions in the order in which they are resolved: as in the text, but owners before what they own.</summary>
    internal IEnumerable<MentionDraft> Sequence()
    {
        var done = new bool[Mentions.Count];
        foreach (MentionDraft mention in Mentions)
        {
            for (MentionDraft? owner = Deepest(mention, done); owner is not null; owner = Deepest(mention, done))
            {
                done[owner.Order] = true;
                yield return owner;
            }
        }
    }

    /// <summary>The owner of the owner and so on, of those not done yet; the mention itself at last.</summary>
    private static MentionDraft? Deepest(MentionDraft mention, bool[] done)
    {
        MentionDraft? found = done[mention.Order] ? null : mention;
        for (MentionDraft? owner = mention.Owner; owner is not null; owner = owner.Owner)
        {
            found = done[owner.Order] ? found : owner;
        }

        return found;
    }

    /// <summary>Whose a mention is against whose an earlier one is: 0 nobody's, 1 the same, 2 another's, 3 only one is told.</summary>
    internal static uint Ownership(MentionDraft mention, MentionDraft earlier)
        => mention.Owner is null && earlier.Owner is null ? 0u
            : mention.Owner is null || earlier.Owner is null ? 3u
            : mention.Owner.Entity >= 0 && mention.Owner.Entity == earlier.Owner.Entity ? 1u : 2u;

    /// <summary>Gathers <see cref="Candidates"/> of a mention.</summary>
    internal void Gather(MentionDraft mention)
    {
        Candidates.Clear();
        _seenEntities.Clear();
        SeenBefore = 0;
        int rank = 0, classRank = 0;
        bool third = Pronouns.IsThird(mention.Pronoun);
        for (int i = mention.Order - 1; i >= 0 && mention.Order - i <= Furthest; i--)
        {
            MentionDraft earlier = Mentions[i];
            if (earlier.Entity < 0)
            {
                // An owner is resolved before what holds it.
                continue;
            }

            EntityDraft entity = Entities[earlier.Entity];
            int distance = mention.Sentence - earlier.Sentence;
            if (mention.Kind is MentionKind.Pronoun)
            {
                if (distance > PronounReach)
                {
                    break;
                }
            }

            WordMatch match = WordMatcher.Of(mention, earlier);
            SeenBefore |= match switch
            {
                WordMatch.Phrase => 1u,
                WordMatch.HeadAndAll => 2u,
                WordMatch.HeadAndMore or WordMatch.HeadDiffers => 4u,
                WordMatch.PartOfName or WordMatch.LongerName or WordMatch.Acronym => 8u,
                WordMatch.HeadWithin => 16u,
                _ => 0u,
            };
            if (IsImpossible(mention, earlier, entity) || entity.IsToldApart(mention) || IsOfAnother(mention, entity) || IsOtherSort(mention, earlier, match) || (mention.Kind is not MentionKind.Pronoun && match is WordMatch.None && distance > NounReach))
            {
                continue;
            }

            bool agrees = Agrees(mention, entity);
            if (third && !agrees && Contradicts(mention, entity))
            {
                continue;
            }

            bool nearest = _seenEntities.Add(earlier.Entity);
            Candidates.Add(new Candidate(earlier, entity, match, Math.Min(rank, 7), Math.Min(classRank, 7), nearest));
            rank += nearest && agrees ? 1 : 0;
            classRank += nearest && IsAlike(mention.Class, entity.Class) && agrees ? 1 : 0;
        }

        Agreeing = rank;
    }

    /// <summary>Makes a mention an entity of its own, or another mention of an earlier one's entity.</summary>
    internal void Link(MentionDraft mention, MentionDraft? antecedent)
    {
        if (antecedent is null)
        {
            mention.Entity = Entities.Count;
            Entities.Add(new EntityDraft());
        }
        else
        {
            mention.Entity = antecedent.Entity;
        }

        Entities[mention.Entity].Add(mention);
    }

    /// <summary>Whether number and gender allow a mention to be of an entity.</summary>
    internal static bool Agrees(MentionDraft mention, EntityDraft entity)
        => (mention.Number is MentionNumber.Unknown || entity.Number is MentionNumber.Unknown || mention.Number == entity.Number) && (mention.Gender & entity.Gender) != MentionGender.None;

    /// <summary>Whether two mentions may speak of one thing by the classes of their nouns: a district is a place.</summary>
    internal static bool IsAlike(MentionClass one, MentionClass other)
        => one == other || (one is MentionClass.Place or MentionClass.District && other is MentionClass.Place or MentionClass.District);

    /// <summary>"He" for what is known to be no man: no learning is needed. Groups of people may be "they" and "it".</summary>
    private static bool Contradicts(MentionDraft pronoun, EntityDraft entity)
        => pronoun.Pronoun is PronounClass.He or PronounClass.She
            && ((pronoun.Gender & entity.Gender) == MentionGender.None || (entity.Number is MentionNumber.Plural && entity.Name is null));

    /// <summary>"Its units" after another's units: what has two owners is two, and so is what has one and the mark of another ("Azerbaijani units").</summary>
    private bool IsOfAnother(MentionDraft mention, EntityDraft entity)
    {
        foreach (MentionDraft other in entity.Mentions)
        {
            if (other.HeadWord != mention.HeadWord || other.Kind is MentionKind.Pronoun || (mention.Owner is null && other.Owner is null)
                || Pronouns.IsOfSpeech(mention.Owner?.Pronoun ?? PronounClass.None) || Pronouns.IsOfSpeech(other.Owner?.Pronoun ?? PronounClass.None))
            {
                continue;
            }

            if (mention.Owner is not null && other.Owner is not null)
            {
                if (mention.Owner.Entity != other.Owner.Entity)
                {
                    return true;
                }
            }
            else if (mention.Owner is { } owner ? other.Marks.Length > 0 && !Bears(owner, other.Marks) : mention.Marks.Length > 0 && !Bears(other.Owner!, mention.Marks))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an owner's entity bears one of the marks: the ministry of Armenia is Armenian.</summary>
    private bool Bears(MentionDraft owner, int[] marks)
        => owner.Entity < 0 || Entities[owner.Entity].Mentions.TrueForAll(m => m.Kind is not MentionKind.Name && m.Marks.Length == 0)
            || Entities[owner.Entity].Mentions.Exists(m => WordMatcher.Shared(marks, m.Marks) > 0 || marks.AsSpan().Contains(m.HeadMark));

    /// <summary>Times are no things and each its own; "a mine" is no mine told of before; a place in apposition to a place holds it ("Ijevan, Tavush").</summary>
    private static bool IsOtherSort(MentionDraft mention, MentionDraft earlier, WordMatch match)
        => mention.Kind is not MentionKind.Pronoun && earlier.Kind is not MentionKind.Pronoun
            && (((mention.Class is MentionClass.Time) != (earlier.Class is MentionClass.Time) && mention.Class != MentionClass.Unknown && (earlier.Class != MentionClass.Unknown || earlier.Kind is MentionKind.Name))
                || (mention.Class is MentionClass.Time && match is WordMatch.None && mention.Sentence != earlier.Sentence)
                || (mention.Determiner is MentionDeterminer.Indefinite && mention.Sentence != earlier.Sentence)
                || (mention.Role is MentionRole.Apposition && mention.Sentence == earlier.Sentence && mention.Governor == earlier.Head
                    && match is WordMatch.None && mention.Class is MentionClass.District && earlier.Class is MentionClass.District));

    /// <summary>"They sent men to stop them": an object is not the subject of its own verb.</summary>
    private static bool IsOwnSubject(MentionDraft mention, EntityDraft entity)
    {
        if (mention.ClauseSubject < 0 || mention.ClauseSubject == mention.Head || !Pronouns.IsThird(mention.Pronoun) || mention.IsReflexive || mention.Role is not MentionRole.Object)
        {
            return false;
        }

        foreach (MentionDraft other in entity.Mentions)
        {
            if (other.Sentence == mention.Sentence && other.Head == mention.ClauseSubject)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Grammar forbids: what holds or is held, and what is said together with it in one clause.</summary>
    private static bool IsImpossible(MentionDraft mention, MentionDraft earlier, EntityDraft entity)
    {
        if (mention.Sentence != earlier.Sentence)
        {
            return false;
        }

        if (earlier.First <= mention.First && mention.Last <= earlier.Last)
        {
            return true;
        }

        // Subject and object of one verb are two, but for reflexives; so are conjuncts.
        bool clause = mention.Governor >= 0 && mention.Governor == earlier.Governor && mention.Pronoun is not PronounClass.None && !mention.IsReflexive && mention.Pronoun is not PronounClass.EachOther
            && mention.Role is MentionRole.Object or MentionRole.Oblique && earlier.Role is MentionRole.Subject or MentionRole.Object or MentionRole.PassiveSubject;
        return clause || earlier.Head == mention.Head || IsOwnSubject(mention, entity);
    }
}
