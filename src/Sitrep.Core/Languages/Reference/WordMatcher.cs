namespace Sitrep.Languages;

/// <summary>Compares the words of two mentions.</summary>
internal static class WordMatcher
{
    /// <summary>How a mention's words agree with those of an earlier one.</summary>
    internal static WordMatch Of(MentionDraft later, MentionDraft earlier)
    {
        if (later.Kind is MentionKind.Pronoun || earlier.Kind is MentionKind.Pronoun)
        {
            return WordMatch.None;
        }

        if (later.Phrase == earlier.Phrase)
        {
            return WordMatch.Phrase;
        }

        if (IsAcronym(later, earlier))
        {
            return WordMatch.Acronym;
        }

        if (later.Kind is MentionKind.Name && earlier.Kind is MentionKind.Name)
        {
            int shared = Shared(later.NameWords, earlier.NameWords);
            if (shared > 0)
            {
                return shared == later.NameWords.Length ? WordMatch.PartOfName : shared == earlier.NameWords.Length ? WordMatch.LongerName : WordMatch.NamesDiffer;
            }
        }

        int common = Shared(later.Words, earlier.Words);
        if (common == 0)
        {
            return WordMatch.None;
        }

        if (later.HeadWord == earlier.HeadWord)
        {
            return common == later.Words.Length ? WordMatch.HeadAndAll : common == earlier.Words.Length ? WordMatch.HeadAndMore : WordMatch.HeadDiffers;
        }

        return earlier.Words.AsSpan().Contains(later.HeadWord) ? WordMatch.HeadWithin : later.Words.AsSpan().Contains(earlier.HeadWord) ? WordMatch.HeadAround : WordMatch.SharedWord;
    }

    /// <summary>Whether one is made of the other's initials: "MoD", "Ministry of Defence".</summary>
    internal static bool IsAcronym(MentionDraft one, MentionDraft other)
        => (one.Acronym >= 0 && one.Acronym == other.Initials) || (other.Acronym >= 0 && other.Acronym == one.Initials);

    /// <summary>How many of the first words are among the second.</summary>
    internal static int Shared(int[] one, int[] other)
    {
        int shared = 0;
        foreach (int word in one)
        {
            shared += other.AsSpan().Contains(word) ? 1 : 0;
        }

        return shared;
    }
}
