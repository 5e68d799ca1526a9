namespace Sitrep.Languages;

/// <summary>The noun phrase that a word stands in, as <see cref="FieldFeatures"/> sees it.</summary>
internal readonly struct FieldPhrase
{
    /// <summary>Words that lead from a word to the noun that it belongs to.</summary>
    private static readonly string[] Inner = ["det", "amod", "compound", "nummod", "nmod:poss", "flat", "case", "punct", "goeswith", "nmod:desc", "advmod"];

    private FieldPhrase(int head, int first, int last) => (Head, First, Last) = (head, first, last);

    /// <summary>Index of the phrase's noun.</summary>
    internal int Head { get; }

    /// <summary>Index of its first word.</summary>
    internal int First { get; }

    /// <summary>Index of its last word.</summary>
    internal int Last { get; }

    /// <summary>Where in the phrase a word stands: 1 first, 2 last, 4 the noun, 8 behind the noun.</summary>
    internal uint PlaceOf(int word) => (word == First ? 1u : 0u) | (word == Last ? 2u : 0u) | (word == Head ? 4u : 0u) | (word > Head ? 8u : 0u);

    /// <summary>The phrases of a sentence's words; a word outside of phrases is its own.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="wide">Whether what hangs on by "of", "in" and their like belongs to the phrase.</param>
    internal static FieldPhrase[] Of(Sentence sentence, bool wide)
    {
        int count = sentence.Count;
        var heads = new int[count];
        var first = new int[count];
        var last = new int[count];
        for (int i = 0; i < count; i++)
        {
            heads[i] = HeadOf(sentence, i, wide);
            first[i] = last[i] = i;
        }

        for (int i = 0; i < count; i++)
        {
            first[heads[i]] = Math.Min(first[heads[i]], i);
            last[heads[i]] = Math.Max(last[heads[i]], i);
        }

        return [.. heads.Select(h => new FieldPhrase(h, first[h], last[h]))];
    }

    private static int HeadOf(Sentence sentence, int word, bool wide)
    {
        int at = word;
        for (int steps = 0; steps < 8; steps++)
        {
            Word w = sentence[at];
            bool climbs = w.Head >= 0 && (wide && w.Relation == "nmod" ? w.Head < at : Climbs(sentence, at, wide));
            if (!climbs)
            {
                return at;
            }

            at = w.Head;
        }

        return at;
    }

    private static bool Climbs(Sentence sentence, int at, bool wide)
    {
        Word word = sentence[at], head = sentence[word.Head];
        if (Array.IndexOf(Inner, word.Relation) < 0 || head.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Pron))
        {
            return false;
        }

        // The preposition of a phrase is no part of it, nor are marks at its edge.
        return word.Relation switch
        {
            "case" => head.Relation == "nmod:poss" || (wide && head.Relation == "nmod" && head.Head < at),
            "punct" => at > 0 && at + 1 < sentence.Count && word.Text == "-",
            "advmod" => head.Upos is Upos.Adj or Upos.Num,
            _ => true,
        };
    }
}
