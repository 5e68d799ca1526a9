using System.Globalization;
using System.Text.Json;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Quick figures for the log; the scorer outside is what is quoted.</summary>
internal static class NameEvaluation
{
    private static readonly string[] Kinds = ["PER", "LOC", "ORG"];

    /// <summary>Reads the development part with the model that was written.</summary>
    internal static void Report(PartTraining training)
    {
        using var model = LanguageModel.Open(training.Output);
        Dictionary<string, TreebankSentence> trees = Treebank.Read(Path.Combine(training.Corpora, "treebanks", "ewt-dev.conllu")).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var right = new int[Kinds.Length];
        var given = new int[Kinds.Length];
        var wanted = new int[Kinds.Length];
        var records = File.ReadLines(Path.Combine(training.Corpora, "ner", "uner-ewt-dev.jsonl")).Select(Read).Where(r => trees.ContainsKey(r.Id)).GroupBy(r => r.Id[..r.Id.LastIndexOf('-')], StringComparer.Ordinal);
        foreach (IGrouping<string, (string Id, HashSet<(int, int, int)> Gold)> document in records)
        {
            (string Id, HashSet<(int Kind, int, int)> Gold)[] sentences = [.. document];
            foreach (NameMention name in model.FindNames([.. sentences.Select(s => model.Parse(trees[s.Id].Tokenized))]))
            {
                given[(int)name.Kind]++;
                right[(int)name.Kind] += sentences[name.Sentence].Gold.Contains(((int)name.Kind, name.First, name.Last)) ? 1 : 0;
            }

            foreach ((int kind, int _, int _) in sentences.SelectMany(s => s.Gold))
            {
                wanted[kind]++;
            }
        }

        string kinds = string.Join(' ', Kinds.Select((k, i) => string.Create(CultureInfo.InvariantCulture, $"{k} {200.0 * right[i] / (given[i] + wanted[i]):0.00}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dev names P {100.0 * right.Sum() / given.Sum():0.00} R {100.0 * right.Sum() / wanted.Sum():0.00} F {200.0 * right.Sum() / (given.Sum() + wanted.Sum()):0.00}; {kinds}"));
    }

    private static (string Id, HashSet<(int Kind, int First, int Last)> Gold) Read(string line)
    {
        using var record = JsonDocument.Parse(line);
        IEnumerable<(int, int, int)> names = record.RootElement.GetProperty("ents").EnumerateArray()
            .Select(e => (Array.IndexOf(Kinds, e[0].GetString()), e[1].GetInt32() - 1, e[2].GetInt32() - 1)).Where(e => e.Item1 >= 0);
        return (record.RootElement.GetProperty("id").GetString()!, [.. names]);
    }
}
