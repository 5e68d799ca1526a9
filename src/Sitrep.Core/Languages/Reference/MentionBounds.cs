namespace Sitrep.Languages;

/// <summary>Where the phrase of a noun begins and ends: all that hangs on it but what joins it to the rest of the clause.</summary>
/// <remarks>
/// As GUM bounds mentions (Zeldes 2017): article, modifiers, relative clause and the possessive ending lie inside; preposition, conjunction, copula with its subject,
/// apposition, further conjuncts and marks at the edges lie outside.
/// </remarks>
internal static class MentionBounds
{
    /// <summary>The bounds of the phrase of a head.</summary>
    internal static (int First, int Last) Of(Sentence sentence, int head)
    {
        int first = head, last = head;
        foreach (int child in sentence.Children(head))
        {
            if (IsInside(sentence, child))
            {
                Grow(sentence, child, ref first, ref last);
            }
        }

        return Trim(sentence, first, last, head);
    }

    /// <summary>The bounds of what "and" joins under a head; the same as the head's own where nothing is joined.</summary>
    internal static (int First, int Last) OfCoordination(Sentence sentence, int head)
    {
        (int first, int last) = Of(sentence, head);
        foreach (int child in sentence.Children(head))
        {
            if (sentence[child].Relation is "conj" && IsNominal(sentence[child]))
            {
                (int childFirst, int childLast) = Of(sentence, child);
                first = Math.Min(first, childFirst);
                last = Math.Max(last, childLast);
            }
        }

        return (first, last);
    }

    /// <summary>Whether a word can be the head of a phrase that names something.</summary>
    internal static bool IsNominal(Word word) => word.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num;

    /// <summary>Whether the word is the ending of a possessor.</summary>
    internal static bool IsPossessiveEnding(Word word) => word.Text is "'s" or "’s" or "'" or "’" or "'S" or "’S" && word.Relation is "case";

    private static void Grow(Sentence sentence, int word, ref int first, ref int last)
    {
        first = Math.Min(first, word);
        last = Math.Max(last, word);
        foreach (int child in sentence.Children(word))
        {
            // A clause behind a comma hangs on the nearest verb in many trees, and is said of the whole.
            if (sentence[child].Relation is not ("parataxis" or "discourse" or "list") && !(sentence[child].Relation is "advcl" && IsBehindComma(sentence, child)))
            {
                Grow(sentence, child, ref first, ref last);
            }
        }
    }

    private static bool IsInside(Sentence sentence, int child)
    {
        string relation = sentence[child].Relation;
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        ReadOnlySpan<char> plain = colon < 0 ? relation : relation.AsSpan(0, colon);
        return plain switch
        {
            "det" or "amod" or "nummod" or "compound" or "flat" or "acl" or "fixed" or "goeswith" or "dep" => true,
            "nmod" => child < sentence[child].Head || sentence.Child(child, "case") < 0 || !IsBehindComma(sentence, child),
            "case" => IsPossessiveEnding(sentence[child]),
            _ => false,
        };
    }

    private static bool IsBehindComma(Sentence sentence, int word)
    {
        int first = sentence.Subtree(word).First;
        if (first > 0 && sentence[first].Text is ",")
        {
            return true;
        }

        return first > 1 && sentence[first - 1].Text is ",";
    }

    private static (int First, int Last) Trim(Sentence sentence, int first, int last, int head)
    {
        while (last > head && sentence[last].Upos is Upos.Punct && sentence[last].Text is not (")" or "]"))
        {
            last--;
        }

        while (first < head && sentence[first].Upos is Upos.Punct && sentence[first].Text is not ("(" or "["))
        {
            first++;
        }

        return (first, last);
    }
}
