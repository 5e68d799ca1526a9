using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Learns edit scripts: for endings what most words do, for single words what the endings get wrong.</summary>
internal static class LemmaTrainer
{
    /// <summary>Adds the lemmatizer's sections to a model.</summary>
    /// <param name="set">The treebanks.</param>
    /// <param name="extra">File of further lemmas: form, joint tag, lemma.</param>
    /// <param name="model">Receives the sections.</param>
    internal static void Train(TrainingSet set, string extra, ModelFileWriter model)
    {
        var scripts = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new Dictionary<uint, Dictionary<int, int>>();
        var words = new Dictionary<uint, (string Form, int Tag)>();
        foreach (string[] row in File.ReadLines(extra).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
        {
            Count(set.NumberOf(JointTag.Parse(row[1])), Fold(row[0]), NumberOf(LemmaScript.Between(row[0], row[2])), counts, words);
        }

        foreach (TreebankSentence sentence in set.Train)
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                string form = sentence.Tokens[i].Text;
                if (form.Length > 64 || sentence.Lemmas[i].Length == 0 || sentence.Lemmas[i] == "_" || sentence.Relations[i] == "goeswith")
                {
                    continue;
                }

                Count(set.NumberOf(sentence.Tags[i]), Fold(form), NumberOf(LemmaScript.Between(form, sentence.Lemmas[i])), counts, words);
            }
        }

        model.Add(ModelSection.LemmaScripts, scripts);
        model.Add(ModelSection.LemmaTable, KeyTable.Write(Choose(counts, words)));

        int NumberOf(LemmaScript script)
        {
            string line = script.ToString();
            if (!numbers.TryGetValue(line, out int number))
            {
                numbers[line] = number = scripts.Count;
                scripts.Add(line);
            }

            return number;
        }
    }

    private static void Count(int tag, string folded, int script, Dictionary<uint, Dictionary<int, int>> counts, Dictionary<uint, (string, int)> words)
    {
        uint word = Lemmatizer.WordKey(folded, tag);
        words[word] = (folded, tag);
        Add(word);
        if (counts[word][script] > 1)
        {
            // Endings learn from words, not from how often each stands: "shelled" is like "killed", not like "cancelled".
            return;
        }

        for (int length = 0; length <= Math.Min(Lemmatizer.LongestEnding, folded.Length); length++)
        {
            Add(Lemmatizer.EndingKey(folded, length, tag));
        }

        void Add(uint key)
        {
            if (!counts.TryGetValue(key, out Dictionary<int, int>? of))
            {
                counts[key] = of = [];
            }

            of[script] = of.GetValueOrDefault(script) + 1;
        }
    }

    /// <summary>Keeps an ending where it says other than the shorter one, and a word where it says other than its endings.</summary>
    private static Dictionary<uint, int> Choose(Dictionary<uint, Dictionary<int, int>> counts, Dictionary<uint, (string Form, int Tag)> words)
    {
        var chosen = new Dictionary<uint, int>();
        foreach ((string form, int tag) in words.Values)
        {
            int before = -1;
            for (int length = 0; length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++)
            {
                uint key = Lemmatizer.EndingKey(form, length, tag);
                (int best, int total) = Best(counts[key]);
                if (best != before && (length == 0 || total > 1))
                {
                    chosen[key] = best;
                    before = best;
                }
            }
        }

        foreach ((uint key, (string form, int tag)) in words)
        {
            (int best, int _) = Best(counts[key]);
            int byEnding = -1;
            for (int length = Math.Min(Lemmatizer.LongestEnding, form.Length); byEnding < 0 && length >= 0; length--)
            {
                byEnding = chosen.GetValueOrDefault(Lemmatizer.EndingKey(form, length, tag), -1);
            }

            if (best != byEnding)
            {
                chosen[key] = best;
            }
        }

        return chosen;
    }

    private static (int Best, int Total) Best(Dictionary<int, int> counts)
    {
        KeyValuePair<int, int> best = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First();
        return (best.Key, counts.Values.Sum());
    }

    private static string Fold(string form) => string.Create(form.Length, form, (span, text) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = WordFactReader.Fold(text[i]);
        }
    });
}
