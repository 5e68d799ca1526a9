using System.Diagnostics;
using System.Globalization;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Quick figures for the log; the scorers outside are what is quoted.</summary>
internal static class Evaluation
{
    /// <summary>The share of words whose joint tag is right.</summary>
    internal static double Agreement(TrainingSet set, byte[][] predicted)
    {
        long right = 0, all = 0;
        for (int s = 0; s < predicted.Length; s++)
        {
            for (int i = 0; i < predicted[s].Length; i++)
            {
                right += predicted[s][i] == set.NumberOf(set.Train[s].Tags[i]) ? 1 : 0;
                all++;
            }
        }

        return 100.0 * right / all;
    }

    /// <summary>Tags and trees on gold tokens, and the speed.</summary>
    internal static string OfParser(LanguageModel model, IReadOnlyList<TreebankSentence> gold)
    {
        double all = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0;
        foreach (TreebankSentence sentence in gold)
        {
            Sentence parsed = model.Parse(sentence.Tokenized);
            for (int i = 0; i < sentence.Count; i++)
            {
                Word word = parsed[i];
                bool head = (word.Head < 0 ? sentence.Count : word.Head) == sentence.Heads[i];
                all++;
                upos += word.Upos == sentence.Tags[i].Upos ? 1 : 0;
                xpos += word.Xpos == sentence.Tags[i].Xpos ? 1 : 0;
                lemma += word.Lemma == sentence.Lemmas[i] ? 1 : 0;
                uas += head ? 1 : 0;
                las += head && Plain(word.Relation) == Plain(sentence.Relations[i]) ? 1 : 0;
            }
        }

        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (TreebankSentence sentence in gold)
        {
            model.Parse(sentence.Tokenized);
        }

        double speed = all / (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"UPOS {100 * upos / all:0.00} XPOS {100 * xpos / all:0.00} LEMMA {100 * lemma / all:0.00} UAS {100 * uas / all:0.00} LAS {100 * las / all:0.00} tokens/s {speed:0}");
    }

    private static string Plain(string relation) => relation.Split(':')[0];
}
