namespace Sitrep.Languages;

/// <summary>Finds what may refer to something: names, nouns with what hangs on them, pronouns.</summary>
internal static class MentionFinder
{
    /// <summary>All mentions of a document, in text order, longer ones before those that they hold.</summary>
    internal static List<MentionDraft> Find(ReferenceText text)
    {
        var all = new List<MentionDraft>();
        var here = new List<MentionDraft>();
        var spans = new HashSet<(int, int)>();
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            here.Clear();
            spans.Clear();
            FindIn(text, s, here, spans);
            here.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
            Hold(here, all.Count);
            foreach (MentionDraft mention in here)
            {
                mention.Order = all.Count;
                all.Add(mention);
            }
        }

        foreach (MentionDraft mention in all)
        {
            SetSpeaker(text, all, mention);
            SetOwner(all, mention);
        }

        return all;
    }

    private static void FindIn(ReferenceText text, int s, List<MentionDraft> here, HashSet<(int First, int Last)> spans)
    {
        Sentence sentence = text.Sentences[s];
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!IsHead(text, s, i))
            {
                continue;
            }

            (int first, int last) = MentionBounds.OfCoordination(sentence, i);
            (int ownFirst, int ownLast) = MentionBounds.Of(sentence, i);
            if (spans.Add((ownFirst, ownLast)))
            {
                here.Add(MentionReader.Read(text, s, ownFirst, ownLast, i, isCoordinated: false));
            }

            if ((first, last) != (ownFirst, ownLast) && spans.Add((first, last)))
            {
                here.Add(MentionReader.Read(text, s, first, last, i, isCoordinated: true));
            }
        }
    }

    /// <summary>Whether a word heads a mention.</summary>
    private static bool IsHead(ReferenceText text, int s, int i)
    {
        Sentence sentence = text.Sentences[s];
        Word word = sentence[i];
        string relation = word.Relation;
        if (relation is "fixed" or "goeswith" or "punct" or "reparandum" || relation.StartsWith("flat", StringComparison.Ordinal))
        {
            return false;
        }

        switch (word.Upos)
        {
            case Upos.Pron:
                return word.Xpos is not ("EX" or "WDT" or "WP" or "WP$" or "WRB") && !relation.StartsWith("expl", StringComparison.Ordinal) && !IsWithin(text, s, i);
            case Upos.Noun:
                return !IsWithin(text, s, i) || !relation.StartsWith("compound", StringComparison.Ordinal);
            case Upos.Propn:
                return !IsWithin(text, s, i) && !(relation is "compound" && text.Names[s][i] < 0 && IsKnownNoun(text, word)) && !(word.Head >= 0 && MentionReader.DistrictName(text, s, word.Head) == i);
            case Upos.Num:
                return !relation.StartsWith("nummod", StringComparison.Ordinal) && relation is not ("compound" or "dep" or "amod" or "advmod") && !IsWithin(text, s, i);
            case Upos.Det:
                return relation is "nsubj" or "obj" or "obl" or "nmod" or "conj" or "nsubj:pass" or "root" or "iobj";
            case Upos.Adj:
                return relation is "nsubj" or "obj" or "obl" or "nmod" or "nsubj:pass" && sentence.Child(i, "det") >= 0;
            case Upos.Adv:
                return Pronouns.ClassOf(word.Text.ToLowerInvariant()) is PronounClass.Here or PronounClass.There && relation is "advmod" or "obl";
            default:
                return false;
        }
    }

    /// <summary>"Mine" in "the Mine Action Agency" is a noun in a name, and names nothing itself.</summary>
    private static bool IsKnownNoun(ReferenceText text, Word word) => text.Words.ClassOf(word.Text.ToLowerInvariant()) != MentionClass.Unknown;

    /// <summary>Whether a word is a part of a longer name and hangs on another of its words: "Defence" in "Defence Ministry".</summary>
    private static bool IsWithin(ReferenceText text, int s, int i)
    {
        int name = text.Names[s][i], head = text.Sentences[s][i].Head;
        return name >= 0 && head >= 0 && text.Names[s][head] == name && text.Sentences[s].RelationIs(i, "compound");
    }

    private static void Hold(List<MentionDraft> here, int before)
    {
        var open = new List<int>();
        for (int i = 0; i < here.Count; i++)
        {
            while (open.Count > 0 && here[open[^1]].Last < here[i].First)
            {
                open.RemoveAt(open.Count - 1);
            }

            for (int o = open.Count - 1; o >= 0; o--)
            {
                if (here[open[o]].Last >= here[i].Last)
                {
                    here[i].Holder = before + open[o];
                    break;
                }
            }

            open.Add(i);
            here[i].IsFirst = i == 0;
        }
    }

    private static void SetOwner(List<MentionDraft> all, MentionDraft mention)
    {
        for (int i = mention.Order + 1; i < all.Count && all[i].Sentence == mention.Sentence && all[i].First <= mention.Head; i++)
        {
            if (all[i].Governor == mention.Head && all[i].Role is MentionRole.Possessor && !all[i].IsCoordinated)
            {
                mention.Owner = all[i];
            }
        }
    }

    private static void SetSpeaker(ReferenceText text, List<MentionDraft> all, MentionDraft mention)
    {
        int quote = text.Quotes[mention.Sentence][mention.Head];
        mention.IsQuoted = quote >= 0;
        if (quote >= 0 && text.Speakers[quote] is { Word: >= 0 } speaker)
        {
            mention.Speaker = all.FindIndex(m => m.Sentence == speaker.Sentence && m.Head == speaker.Word && !m.IsCoordinated);
        }
    }
}
