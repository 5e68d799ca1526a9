using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trains which words are predicates, and which rolesets they have.</summary>
internal sealed class SenseTrainer
{
    /// <summary>A class that is right must win by this much, or it is learnt again.</summary>
    private const float Margin = 8;

    private readonly List<RoleExample> _examples;
    private readonly WordTables _words;
    private readonly Rolesets _rolesets;
    private readonly List<(Sentence Tree, Dictionary<int, int> Predicates)> _sentences = [];
    private readonly int _classes;

    /// <summary>Counts the rolesets of each lemma.</summary>
    internal SenseTrainer(List<RoleExample> examples, WordTables words)
    {
        _examples = examples;
        _words = words;
        IEnumerable<IGrouping<(char Kind, string Lemma), RoleExample>> lemmas = examples.GroupBy(e => (Rolesets.KindOf(e.Tree[e.Word].Upos), e.Tree[e.Word].Lemma.ToLowerInvariant()));
        Lines =
        [
            .. lemmas.OrderByDescending(l => l.Count()).ThenBy(l => l.Key.Lemma, StringComparer.Ordinal).ThenBy(l => l.Key.Kind)
                .Select(l => $"{l.Key.Kind}\t{l.Key.Lemma}\t{string.Join(' ', l.GroupBy(e => e.Roleset, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key))}"),
        ];
        _classes = 1 + Lines.Max(l => l.Split('\t')[2].Split(' ').Length);
        _rolesets = new Rolesets(Lines);
        for (int i = 0; i < examples.Count; i++)
        {
            if (i == 0 || examples[i].Sentence != examples[i - 1].Sentence)
            {
                _sentences.Add((examples[i].Tree, []));
            }

            _sentences[^1].Predicates[examples[i].Word] = i;
        }
    }

    /// <summary>The rolesets as the model has them; the most frequent lemma first, as it lends its rolesets to other uses.</summary>
    internal string[] Lines { get; }

    /// <summary>Trains on some sentences.</summary>
    internal AveragedPerceptron Learn(Func<int, bool> wanted, int epochs, ulong seed)
    {
        var weights = new AveragedPerceptron(_classes, 2);
        var chance = new Shuffler(seed);
        var sentence = new RoleSentence();
        var keys = new uint[PredicateFeatures.Maximum];
        var scores = new float[_classes];
        int[] order = [.. Enumerable.Range(0, _sentences.Count).Where(wanted)];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order);
            foreach (int number in order)
            {
                sentence.Load(_sentences[number].Tree, _words);
                for (int i = 0; i < sentence.Count; i++)
                {
                    Learn(weights, sentence, i, _sentences[number].Predicates, keys, scores);
                }
            }
        }

        return weights;
    }

    /// <summary>The roleset's key of every example, as found by weights that have not seen its sentence.</summary>
    internal uint[] Jackknife(int epochs, int folds, ulong seed)
    {
        var found = new uint[_examples.Count];
        int right = 0;
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            using var memory = new PinnedTable(WeightTableWriter.Write(Learn(i => i % folds != fold, epochs, seed + (ulong)fold)));
            var work = new RoleWorkspace();
            for (int s = fold; s < _sentences.Count; s += folds)
            {
                work.Sentence.Load(_sentences[s].Tree, _words);
                foreach ((int word, int example) in _sentences[s].Predicates)
                {
                    Rolesets.Entry entry = _rolesets.Find(work.Sentence.Words[word].Lemma, work.Sentence.Words[word].Upos, otherwise: true)!;
                    memory.Table.Score(work.Keys.AsSpan(0, PredicateFeatures.Fill(work.Sentence, word, entry.Key, work.Keys)), work.Scores);
                    int best = Math.Max(1, Rolesets.Choose(entry, work.Sentence, word, work.Scores, given: true));
                    found[example] = entry.All[best - 1].Key;
                    Interlocked.Add(ref right, entry.All[best - 1].Name == _examples[example].Roleset ? 1 : 0);
                }
            }
        });
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rolesets of unseen training predicates right: {100.0 * right / found.Length:0.00} %"));
        return found;
    }

    private void Learn(AveragedPerceptron weights, RoleSentence sentence, int word, Dictionary<int, int> predicates, uint[] keys, float[] scores)
    {
        ref readonly RoleWord own = ref sentence.Words[word];
        if (_rolesets.Find(own.Lemma, own.Upos, otherwise: false) is not { } entry)
        {
            return;
        }

        int gold = 0;
        if (predicates.TryGetValue(word, out int example))
        {
            string name = _examples[example].Roleset;
            while (entry.All[gold].Name != name)
            {
                gold++;
            }

            gold++;
        }

        ReadOnlySpan<uint> used = keys.AsSpan(0, PredicateFeatures.Fill(sentence, word, entry.Key, keys));
        weights.Step();
        weights.Score(used, scores);
        int rival = gold == 0 ? 1 : 0;
        for (int i = 0; i <= entry.All.Length; i++)
        {
            rival = i != gold && scores[i] > scores[rival] ? i : rival;
        }

        if (scores[gold] - scores[rival] < Margin)
        {
            weights.Update(used, gold, rival);
        }
    }
}
