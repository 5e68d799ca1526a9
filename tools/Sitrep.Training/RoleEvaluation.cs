using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Quick figures for the log; the scorer outside is what is quoted.</summary>
internal static class RoleEvaluation
{
    /// <summary>Reads the development part with the model that was written.</summary>
    internal static void Report(PartTraining training)
    {
        using var model = LanguageModel.Open(training.Output);
        Dictionary<string, Sentence> trees = Treebank.Read(Path.Combine(training.Corpora, "treebanks", "ewt-dev.conllu")).ToDictionary(s => s.Id, s => model.Parse(s.Tokenized), StringComparer.Ordinal);
        List<RoleExample> gold = RoleExample.Read(Path.Combine(training.Corpora, "srl", "srl-ewt-dev.jsonl"), trees);
        var all = new Tally();
        var plain = new Tally();
        int senses = 0;
        foreach (RoleExample example in gold)
        {
            Predicate found = model.FindRoles(example.Tree, [example.Word])[0];
            HashSet<(string, int)> wanted = [.. example.Arguments], given = [.. found.Arguments.Select(a => (a.Label.Name, a.Head))];
            all.Add(wanted.Intersect(given).Count(), given.Count, wanted.Count);
            plain.Add(wanted.Select(a => a.Item2).Intersect(given.Select(a => a.Item2)).Count(), given.Count, wanted.Count);
            senses += found.Roleset == example.Roleset ? 1 : 0;
        }

        ImmutableArray<Sentence> sentences = [.. trees.Values];
        model.FindRoles(sentences);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        ImmutableArray<Predicate> own = model.FindRoles(sentences);
        double speed = sentences.Sum(s => s.Count) / (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        HashSet<(Sentence, int)> places = [.. gold.Select(g => (g.Tree, g.Word))];
        var finding = new Tally();
        finding.Add(own.Count(p => places.Contains((sentences[p.Sentence], p.Word))), own.Length, places.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dev roles {all} unlabelled {plain} rolesets {100.0 * senses / gold.Count:0.00} predicates {finding} tokens/s {speed:0}"));
    }

    private struct Tally
    {
        private int _right, _given, _wanted;

        internal void Add(int right, int given, int wanted)
        {
            _right += right;
            _given += given;
            _wanted += wanted;
        }

        public override readonly string ToString()
            => string.Create(CultureInfo.InvariantCulture, $"P {100.0 * _right / _given:0.00} R {100.0 * _right / _wanted:0.00} F {200.0 * _right / (_given + _wanted):0.00}");
    }
}
