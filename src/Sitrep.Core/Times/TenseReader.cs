using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>Tells whether the verb that an expression belongs to looks ahead or back.</summary>
internal static class TenseReader
{
    private const int Reach = 12;

    /// <summary>The tense at the words from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static Tense Of(IReadOnlyList<Word> words, int first, int last, TimeLexicon lexicon)
    {
        if (Adjacent(words, first, last))
        {
            return Tense.Past;
        }

        bool parsed = words[first].Head >= 0 || words[last].Head >= 0;
        return parsed ? ByTree(words, first, last, lexicon) : ByOrder(words, first, last, lexicon);
    }

    // "predicted Wednesday", "was announced on Wednesday", "Wednesday's ruling": the nearest word tells.
    private static bool Adjacent(IReadOnlyList<Word> words, int first, int last)
    {
        if (last + 1 < words.Count && words[last + 1].Text is "'s" or "\u2019s" && words[last].Upos is Upos.Propn && last == first)
        {
            return true;
        }

        int before = first > 0 && words[first - 1].Text is "on" or "in" ? first - 2 : first - 1;
        return before >= 0 && char.IsLower(words[before].Text[0]) && (words[before].Xpos is "VBD" || (words[before].Xpos is "VBN" && before > 0 && words[before - 1].Text is "was" or "were" or "had"));
    }

    private static Tense ByTree(IReadOnlyList<Word> words, int first, int last, TimeLexicon lexicon)
    {
        int at = words[first].Head;
        for (int i = first; i <= last; i++)
        {
            if (words[i].Head >= 0 && (words[i].Head < first || words[i].Head > last))
            {
                at = words[i].Head;
                break;
            }
        }

        for (int steps = 0; at >= 0 && at < words.Count && steps < 6; steps++, at = words[at].Head)
        {
            Word word = words[at];
            if (IsFuture(word, lexicon) || HasWill(words, at))
            {
                return Tense.Future;
            }

            if (word.Upos is Upos.Verb or Upos.Aux && IsPast(word))
            {
                // "declared a dividend payable Nov. 21": a verb further off tells nothing of the date.
                return steps == 0 ? Tense.Past : Tense.Unknown;
            }

            // "that was to take effect": to come once, past now.
            if (word.Xpos is "VB" && at > 1 && Says(words[at - 1], "to") && words[at - 2].Text is "was" or "were")
            {
                return Tense.Past;
            }

            // "is to resume", "set to resume"
            if (word.Xpos is "VB" && word.Head >= 0 && at > 0 && Says(words[at - 1], "to") && (words[word.Head].Lemma is "set" or "be" || (at > 1 && words[at - 2].Lemma is "be")))
            {
                return Tense.Future;
            }
        }

        return Tense.Unknown;
    }

    private static bool HasWill(IReadOnlyList<Word> words, int verb)
    {
        for (int i = verb - 1; i >= 0 && i > verb - 6; i--)
        {
            if (words[i].Head == verb && (Says(words[i], "will") || Says(words[i], "would") || Says(words[i], "shall") || Says(words[i], "'ll") || Says(words[i], "’ll")))
            {
                return true;
            }
        }

        return false;
    }

    // Without a tree: the nearest verb before, else the nearest after.
    private static Tense ByOrder(IReadOnlyList<Word> words, int first, int last, TimeLexicon lexicon)
    {
        for (int i = first - 1; i >= 0 && i >= first - Reach; i--)
        {
            if (Sign(words[i], lexicon) is var sign and not Tense.Unknown)
            {
                // "will be held": the auxiliary stands before the participle.
                bool will = sign is Tense.Past && i >= 2 && (Says(words[i - 1], "be") || Says(words[i - 2], "will") || Says(words[i - 1], "will"));
                return will ? Tense.Future : sign;
            }
        }

        for (int i = last + 1; i < words.Count && i <= last + Reach; i++)
        {
            if (Sign(words[i], lexicon) is var sign and not Tense.Unknown)
            {
                return sign;
            }
        }

        return Tense.Unknown;
    }

    private static Tense Sign(Word word, TimeLexicon lexicon)
        => IsFuture(word, lexicon) || Says(word, "would") ? Tense.Future
            : word.Upos is Upos.Verb or Upos.Aux && IsPast(word) ? Tense.Past
            : Tense.Unknown;

    private static bool IsFuture(Word word, TimeLexicon lexicon) => lexicon.Tag(word.Text).Kind is TimeWordKind.Future;

    private static bool IsPast(Word word)
        => word.Xpos.Length > 0
            ? word.Xpos is "VBD" or "VBN"
            : word.Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.Text is "said" or "was" or "were" or "had" or "began" or "fell" or "took" or "met" or "came" or "told" or "held" or "left";

    private static bool Says(Word word, string text) => word.Text.Equals(text, StringComparison.OrdinalIgnoreCase);
}
