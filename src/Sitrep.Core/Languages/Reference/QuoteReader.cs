namespace Sitrep.Languages;

/// <summary>Tells which words stand in quotation marks and who speaks them.</summary>
internal static class QuoteReader
{
    /// <summary>For each sentence and word: -1 outside of quotations, else the number of the quotation.</summary>
    /// <param name="sentences">The document.</param>
    /// <param name="count">How many quotations there are.</param>
    internal static int[][] Read(IReadOnlyList<Sentence> sentences, out int count)
    {
        var marks = new int[sentences.Count][];
        bool open = false;
        count = 0;
        int block = -1;
        for (int s = 0; s < sentences.Count; s++)
        {
            Sentence sentence = sentences[s];
            marks[s] = new int[sentence.Count];

            // A quotation that is never closed ends after three sentences: more likely a mark is missing.
            if (open && s - block > 3)
            {
                open = false;
            }

            for (int i = 0; i < sentence.Count; i++)
            {
                string text = sentence[i].Text;
                bool starts = text is "“" or "«" or "„" or "``" || (text is "\"" && !open);
                bool ends = text is "”" or "»" or "''" || (text is "\"" && open);
                if (starts && !open)
                {
                    open = true;
                    block = s;
                    count++;
                }

                marks[s][i] = open ? count - 1 : -1;
                if (ends)
                {
                    open = false;
                }
            }
        }

        return marks;
    }

    /// <summary>The speakers of quotations: for each the sentence and the word, or -1.</summary>
    internal static (int Sentence, int Word)[] Speakers(IReadOnlyList<Sentence> sentences, int[][] marks, int count, SpeechVerbs verbs)
    {
        var speakers = new (int Sentence, int Word)[count];
        Array.Fill(speakers, (-1, -1));
        for (int s = 0; s < sentences.Count; s++)
        {
            foreach (int quote in marks[s].Where(q => q >= 0).Distinct())
            {
                if (speakers[quote].Word < 0)
                {
                    speakers[quote] = SpeakerNear(sentences, marks, s, verbs);
                }
            }
        }

        return speakers;
    }

    private static (int Sentence, int Word) SpeakerNear(IReadOnlyList<Sentence> sentences, int[][] marks, int s, SpeechVerbs verbs)
    {
        // The clause of speech stands in the sentence of the quotation, or in the one before.
        for (int at = s; at >= Math.Max(0, s - 1); at--)
        {
            int found = -1;
            foreach (int speaker in verbs.Speakers(sentences[at]))
            {
                if (marks[at][speaker] < 0)
                {
                    found = speaker;
                }
            }

            if (found >= 0)
            {
                return (at, found);
            }
        }

        return (-1, -1);
    }
}
