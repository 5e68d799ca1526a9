namespace Sitrep.Languages;

/// <summary>Says in words what speaks for a link. The weights decide; the reason names the plainest fact that they had.</summary>
internal static class ReferenceReasons
{
    /// <summary>The reason of a link.</summary>
    internal static string Of(ReferenceState state, MentionDraft mention, in Candidate candidate)
    {
        MentionDraft earlier = candidate.Mention;
        bool same = mention.Sentence == earlier.Sentence;
        if (same && mention.Role is MentionRole.Apposition && mention.Governor == earlier.Head)
        {
            return candidate.Match is WordMatch.Acronym ? "short form in apposition" : "apposition";
        }

        if (same && earlier.Governor == mention.Head && state.Text.Sentences[mention.Sentence].Child(mention.Head, "cop") >= 0)
        {
            return "said to be the same";
        }

        return mention.Kind is MentionKind.Pronoun ? OfPronoun(state, mention, candidate) : OfNoun(mention, candidate);
    }

    private static string OfNoun(MentionDraft mention, in Candidate candidate) => candidate.Match switch
    {
        WordMatch.Phrase => mention.Kind is MentionKind.Name ? "same name" : "same words",
        WordMatch.Acronym => "initials of the name",
        WordMatch.PartOfName => "part of the name",
        WordMatch.LongerName => "fuller form of the name",
        WordMatch.NamesDiffer or WordMatch.SharedWord => "shared word",
        WordMatch.HeadAndAll or WordMatch.HeadAndMore or WordMatch.HeadDiffers => "same head word",
        WordMatch.HeadWithin or WordMatch.HeadAround => "head word within the other",
        _ => mention.Class != MentionClass.Unknown && ReferenceState.IsAlike(mention.Class, candidate.Entity.Class)
            ? $"{(candidate.ClassRank == 0 ? "nearest" : "earlier")} {ClassWord(mention)} before"
            : "other noun that fits",
    };

    private static string OfPronoun(ReferenceState state, MentionDraft mention, in Candidate candidate)
    {
        MentionDraft earlier = candidate.Mention;
        if (mention.IsReflexive)
        {
            return "reflexive";
        }

        if (Pronouns.IsOfSpeech(mention.Pronoun))
        {
            return mention.IsQuoted && mention.Speaker == earlier.Order ? "speaker of the quotation" : "same speaker";
        }

        if (ReferenceState.Agrees(mention, candidate.Entity) && state.Agreeing == 1)
        {
            return mention.Number is MentionNumber.Plural ? "only plural before" : "only one before that fits";
        }

        if (mention.Sentence == earlier.Sentence && mention.Role is MentionRole.Possessor && earlier.Role is MentionRole.Subject or MentionRole.PassiveSubject)
        {
            return "subject of the sentence";
        }

        return (mention.Sentence - earlier.Sentence) switch
        {
            0 when earlier.Role is MentionRole.Subject or MentionRole.PassiveSubject => "subject in the same sentence",
            1 when earlier.Role is MentionRole.Subject or MentionRole.PassiveSubject => "subject of the sentence before",
            _ => candidate.Rank == 0 ? "nearest that fits" : "most likely of those that fit",
        };
    }

    private static string ClassWord(MentionDraft mention) => mention.Class switch
    {
        MentionClass.Person => mention.Number is MentionNumber.Plural ? "group of people" : "person",
        MentionClass.Group => "body or group",
        MentionClass.District or MentionClass.Place => "place",
        MentionClass.Event => "event",
        MentionClass.Document => "statement",
        MentionClass.Time => "time",
        _ => "thing",
    };
}
