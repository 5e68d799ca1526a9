using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trains predicates, rolesets and roles on the role corpus of EWT's training part, in trees that its parsers had not seen and in the annotated ones.</summary>
internal sealed class RolesTrainer
{
    /// <summary>A label that is right must win by this much, or it is learnt again.</summary>
    private const float Margin = 100;

    /// <summary>How often all are seen to learn which features count, and then with these alone.</summary>
    private const int ScoutEpochs = 5;
    private const int Epochs = 8;

    /// <summary>A feature counts that has reached this weight; more would make a larger model, not a better one.</summary>
    private const float LeastOfFeature = 6;

    /// <summary>Smaller weights are left out.</summary>
    private const float LeastOfWeight = 3;
    private const int SenseEpochs = 6;
    private const float LeastOfSense = 1.8f;
    private const int Folds = 5;

    /// <summary>Rarer labels are not learnt.</summary>
    private const int LeastOfLabel = 20;

    private readonly List<RoleExample> _examples;
    private readonly WordTables _words;
    private readonly string[] _names;
    private readonly Dictionary<string, int> _numbers;
    private readonly RoleLabels _labels;
    private readonly FrozenSet<uint> _paths;
    private readonly RoleWorkspace _work = new();
    private readonly float[] _scores;

    private RolesTrainer(List<RoleExample> unseen, List<RoleExample> annotated, WordTables words)
    {
        _examples = [.. unseen, .. annotated];
        _words = words;
        _names =
        [
            "NONE",
            .. unseen.SelectMany(e => e.Arguments).GroupBy(a => a.Label, StringComparer.Ordinal).Where(g => g.Count() >= LeastOfLabel)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key),
        ];
        _labels = new RoleLabels([.. _names]);
        _numbers = Enumerable.Range(0, _names.Length).ToDictionary(i => _names[i], i => i, StringComparer.Ordinal);
        _paths = RolePathCounter.Find(unseen, words);
        _scores = new float[_names.Length];
    }

    /// <summary>Trains the part.</summary>
    internal static void Train(PartTraining training, LanguageModel trees, ModelFileWriter model)
    {
        string corpus = Path.Combine(training.Corpora, "srl", "srl-ewt-train.jsonl");
        (Dictionary<string, Sentence> unseen, Dictionary<string, Sentence> annotated) = RoleTrees.Make(training, trees);
        List<RoleExample> examples = RoleExample.Read(corpus, unseen);
        var trainer = new RolesTrainer(examples, RoleExample.Read(corpus, annotated), trees.Words);
        var senses = new SenseTrainer(examples, trees.Words);
        model.Add(ModelSection.RoleNames, [.. trainer._names, .. trainer._paths.Order().Select(p => RoleFinder.PathMark + p.ToString("X8", CultureInfo.InvariantCulture))]);
        model.Add(ModelSection.Rolesets, senses.Lines);
        uint[] rolesets = senses.Jackknife(SenseEpochs, Folds, training.Seed + 700);
        model.Add(ModelSection.RolesetWeights, WeightTableWriter.Write(senses.Learn(_ => true, SenseEpochs, training.Seed + 750), LeastOfSense));
        model.Add(ModelSection.RoleWeights, WeightTableWriter.Write(trainer.Learn([.. rolesets, .. rolesets], training.Seed + 800), LeastOfWeight));
        model.Write(training.Output);
        RoleEvaluation.Report(training);
    }

    private AveragedPerceptron Learn(uint[] rolesets, ulong seed)
    {
        HashSet<uint> kept = [.. Learn(rolesets, new AveragedPerceptron(_names.Length, 3), ScoutEpochs, seed, null).Averaged()
            .Where(r => r.Row.Any(c => Math.Abs(c.Weight) >= LeastOfFeature)).Select(r => r.Key)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_names.Length} labels, {kept.Count} features of roles"));
        return Learn(rolesets, new AveragedPerceptron(_names.Length), Epochs, seed + 1, kept);
    }

    private AveragedPerceptron Learn(uint[] rolesets, AveragedPerceptron weights, int epochs, ulong seed, HashSet<uint>? kept)
    {
        var chance = new Shuffler(seed);
        int[] order = [.. Enumerable.Range(0, _examples.Count)];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order);
            foreach (int number in order)
            {
                Learn(weights, _examples[number], rolesets[number], kept);
            }
        }

        return weights;
    }

    private void Learn(AveragedPerceptron weights, RoleExample example, uint roleset, HashSet<uint>? kept)
    {
        _work.Sentence.Load(example.Tree, _words);
        RoleCandidates candidates = _work.Candidates;
        candidates.Find(_work.Sentence, example.Word, _paths);
        var predicate = RolePredicate.Of(_work.Sentence, example.Word, roleset);
        uint last = 0, taken = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            int n = RoleFeatures.Fill(_work.Sentence, in predicate, candidates, i, last, taken, _work.Keys);
            n = kept is null ? n : Keep(_work.Keys.AsSpan(0, n), kept);
            ReadOnlySpan<uint> keys = _work.Keys.AsSpan(0, n);
            weights.Step();
            weights.Score(keys, _scores);
            int gold = Gold(example, candidates.Words[i]), guess = RoleLabels.None, rival = gold == 0 ? 1 : 0;
            for (int label = 0; label < _scores.Length; label++)
            {
                bool allowed = _labels.Allows(label, taken);
                guess = allowed && _scores[label] > _scores[guess] ? label : guess;
                rival = label != gold && allowed && _scores[label] > _scores[rival] ? label : rival;
            }

            if (_scores[gold] - _scores[rival] < Margin)
            {
                weights.Update(keys, gold, rival);
            }

            if (guess != RoleLabels.None)
            {
                last = (uint)guess;
                taken = _labels.Take(guess, taken);
            }
        }
    }

    private static int Keep(Span<uint> keys, HashSet<uint> kept)
    {
        int count = 0;
        foreach (uint key in keys)
        {
            if (kept.Contains(key))
            {
                keys[count++] = key;
            }
        }

        return count;
    }

    private int Gold(RoleExample example, int word)
    {
        foreach ((string label, int head) in example.Arguments)
        {
            if (head == word)
            {
                return _numbers.GetValueOrDefault(label);
            }
        }

        return RoleLabels.None;
    }
}
