using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Quantities;

/// <summary>Reads counts stated to be none: "no casualties", "no one", "none of the soldiers", "not a single shot", "without losses".</summary>
internal sealed class ZeroReader(QuantityLexicon lexicon)
{
    /// <summary>Whether a sentence with such a word may deny a count.</summary>
    public static bool MayStart(string word)
        => word.Length is >= 2 and <= 7 && (Is(word, "no") || Is(word, "none") || Is(word, "nobody") || Is(word, "not") || Is(word, "without"));

    /// <summary>Reads what begins at piece <paramref name="i"/>.</summary>
    public bool Read(Sentence sentence, List<Piece> pieces, int i, out QuantityMention? mention, out int next)
    {
        mention = null;
        next = i;
        int word = pieces[i].Word;
        if (!MayStart(sentence[word].Text))
        {
            return false;
        }

        int last, noun;
        if (Is(sentence[word].Text, "no"))
        {
            (last, noun) = No(sentence, word);
        }
        else if (Is(sentence[word].Text, "none"))
        {
            bool other = Says(sentence, word + 1, "other") || Says(sentence, word + 1, "the");
            (last, noun) = other ? (-1, -1) : (word, Says(sentence, word + 1, "of") ? CountedNoun.Following(sentence, word + 1) : -1);
        }
        else if (Is(sentence[word].Text, "nobody"))
        {
            (last, noun) = (word, -1);
        }
        else if (Is(sentence[word].Text, "not"))
        {
            bool single = (Says(sentence, word + 1, "a") && Says(sentence, word + 2, "single")) || (Says(sentence, word + 1, "one") && Says(sentence, word + 2, "single"));
            (last, noun) = single ? (word + 2, CountedNoun.Following(sentence, word + 3)) : (-1, -1);
        }
        else
        {
            int loss = CountedNoun.Following(sentence, word + 1);
            (last, noun) = loss > 0 && lexicon.Counted.Contains(sentence[loss].Lemma) ? (word, loss) : (-1, -1);
        }

        if (last < 0)
        {
            return false;
        }

        mention = new(new TextSpan(sentence[word].Span.Start, sentence[last].Span.End), sentence.Index, word, last, noun, 0, 0, 0, QuantityBound.None);
        while (next < pieces.Count && pieces[next].Word <= last)
        {
            next++;
        }

        return true;
    }

    private (int Last, int Noun) No(Sentence sentence, int word)
    {
        if (Says(sentence, word + 1, "one"))
        {
            return (word + 1, -1);
        }

        bool tied = word + 1 >= sentence.Count || sentence[word + 1].Text is "-" or "." or "," or "‑" || Says(sentence, word + 1, "longer");
        int noun = tied ? -1 : CountedNoun.Following(sentence, word + 1);
        if (noun < 0)
        {
            return (-1, -1);
        }

        string text = sentence[noun].Text, lemma = sentence[noun].Lemma;
        bool plural = sentence[noun].Upos is Upos.Noun && text.Length > 3 && text[^1] is 's' && text[^2] is not 's' && !text.Equals(lemma, StringComparison.OrdinalIgnoreCase);
        bool counts = plural || lexicon.Counted.Contains(lemma) || lexicon.Counted.Contains(text) || lexicon.Persons.Contains(lemma) || Is(text, "people");
        return counts ? (word, noun) : (-1, -1);
    }

    private static bool Says(Sentence sentence, int i, string text) => i < sentence.Count && Is(sentence[i].Text, text);

    private static bool Is(string word, string text) => word.Equals(text, StringComparison.OrdinalIgnoreCase);
}
