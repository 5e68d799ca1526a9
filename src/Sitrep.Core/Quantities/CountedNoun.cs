using Sitrep.Languages;

namespace Sitrep.Quantities;

/// <summary>Finds the word that a number counts: by the tree where it says so, else the head of the noun phrase that follows.</summary>
internal static class CountedNoun
{
    private const int Reach = 8;

    /// <summary>The index of the counted word, or -1.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">First word of the number.</param>
    /// <param name="last">Last word of the number.</param>
    public static int Of(Sentence sentence, int first, int last)
    {
        for (int i = last; i >= first; i--)
        {
            bool counts = sentence.RelationIs(i, "nummod") || sentence.RelationIs(i, "det") || sentence.RelationIs(i, "compound") || sentence.RelationIs(i, "amod");
            int head = sentence[i].Head;
            if (counts && head > last + 1 && char.IsAsciiDigit(sentence[head].Text[0]) && sentence[head - 1].Text is "-" or "–" or "‑")
            {
                // "2 BMP - 2s": the letters name what is counted.
                head -= 2;
            }

            if (counts && head > last && head - last <= Reach && sentence[head].Upos is Upos.Noun or Upos.Propn or Upos.Sym)
            {
                return head;
            }
        }

        int noun = Following(sentence, last + 1);
        return noun >= 0 ? noun : Fallen(sentence, last + 1);
    }

    // "four dead and 11 wounded", "one of the wounded": what befell them stands for them.
    private static int Fallen(Sentence sentence, int start)
    {
        for (int i = start; i < sentence.Count && i < start + 3; i++)
        {
            if (IsFallen(sentence[i].Text))
            {
                return i;
            }

            if (sentence[i].Text is not ("of" or "the" or "more" or "other"))
            {
                break;
            }
        }

        return -1;
    }

    private static bool IsFallen(string text) => text.ToLowerInvariant() is "dead" or "killed" or "wounded" or "injured" or "missing";

    /// <summary>The head of the noun phrase that begins at <paramref name="start"/>, or -1.</summary>
    public static int Following(Sentence sentence, int start)
    {
        int noun = -1;
        for (int i = start; i < sentence.Count && i < start + Reach; i++)
        {
            Word word = sentence[i];
            bool hyphen = word.Text is "-" or "–" or "‑";
            if (word.Upos is Upos.Noun or Upos.Propn)
            {
                noun = i;
                continue;
            }

            if (noun >= 0 && !hyphen && !(word.Upos is Upos.Num && sentence[i - 1].Text is "-" or "–" or "‑"))
            {
                break;
            }

            bool leads = word.Upos is Upos.Adj or Upos.Adv or Upos.Det or Upos.Num || hyphen
                || (word.Upos is Upos.Pron && i > start) || word.Text.Equals("of", StringComparison.OrdinalIgnoreCase)
                || (word.Upos is Upos.Verb && Leads(sentence, i));
            if (!leads)
            {
                return -1;
            }
        }

        return noun;
    }

    /// <summary>Whether the noun owns what follows ("a soldier's family").</summary>
    public static bool Owns(Sentence sentence, int noun)
        => noun + 1 < sentence.Count && sentence[noun + 1].Text is "'s" or "’s" or "'" or "’";

    // "two wounded soldiers": a participle leads where a noun follows at once; "two killed and three wounded" has none.
    private static bool Leads(Sentence sentence, int i)
        => i + 1 < sentence.Count && sentence[i + 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj
            && (sentence[i].Xpos is "VBN" or "VBG" || (sentence[i].Xpos.Length == 0 && sentence[i].Text.EndsWith("ed", StringComparison.Ordinal)));
}
