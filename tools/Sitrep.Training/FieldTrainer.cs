using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Training;

/// <summary>Trains what finds mentions in reports from the field (re3d), onto names and trees of a model.</summary>
internal sealed class FieldTrainer
{
    private const int Epochs = 16;
    private const int Folds = 5;
    private const int Orders = 3;

    /// <summary>Annotations of lower confidence are neither learnt nor counted.</summary>
    private const double Certain = 0.5;

    /// <summary>Smaller weights are left out.</summary>
    private const float LeastOfWeight = 0.5f;

    private static readonly string[] Kinds = ["Person", "Location", "Organisation", "Weapon", "MilitaryPlatform", "Nationality"];
    private readonly List<FieldDocument> _documents = [];
    private readonly LanguageModel _model;
    private readonly KeyTable _lists;

    private FieldTrainer(PartTraining training, LanguageModel model)
    {
        _model = model;
        _lists = model.NameLists;
        var tokens = new TokenizeStep(TokenWords.Read(PackKnowledge.BesideProgram()));
        IEnumerable<string> lines = Directory.EnumerateFiles(Path.Combine(training.Corpora, "re3d"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines);
        foreach (string line in lines)
        {
            using var record = JsonDocument.Parse(line);
            string text = record.RootElement.GetProperty("text").GetString()!;
            ImmutableArray<Sentence> sentences = [.. tokens.Cut(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))], CancellationToken.None).Select(model.Parse)];
            _documents.Add(FieldDocument.Read(record.RootElement, text, sentences, model.FindNames(sentences), Kinds, Certain));
        }

        _documents.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
    }

    /// <summary>Trains the part; prints figures of five folds over the documents.</summary>
    internal static void Train(PartTraining training, LanguageModel trees, ModelFileWriter model)
    {
        var trainer = new FieldTrainer(training, trees);
        trainer.Judge(training);
        model.Add(ModelSection.FieldWeights, trainer.Learn(_ => true, training.Seed + 900));
    }

    private byte[] Learn(Func<int, bool> wanted, ulong seed)
    {
        var mean = new WeightMean(FieldFinder.Labels);
        for (int order = 0; order < Orders; order++)
        {
            mean.Add(LearnOnce(wanted, seed + (ulong)order));
        }

        return WeightTableWriter.Write(mean.Rows(), FieldFinder.Labels, LeastOfWeight);
    }

    private AveragedPerceptron LearnOnce(Func<int, bool> wanted, ulong seed)
    {
        var weights = new AveragedPerceptron(FieldFinder.Labels, 2);
        var chance = new Shuffler(seed);
        var learner = new NameLearner(weights, chance);
        var work = new NameSentence();
        (FieldDocument Document, int Sentence)[] examples = [.. Enumerable.Range(0, _documents.Count).Where(wanted).SelectMany(d => Enumerable.Range(0, _documents[d].Sentences.Length).Select(s => (_documents[d], s)))];
        int[] order = [.. Enumerable.Range(0, examples.Length)];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            chance.Shuffle(order);
            foreach (int number in order)
            {
                (FieldDocument document, int s) = examples[number];
                work.Load(document.Sentences[s], _lists, _model.Words);
                learner.Learn(work, document.Labels[s], silver: false, new FieldView(document.Sentences[s], document.Names.Where(n => n.Sentence == s), work.Facts));
            }
        }

        return weights;
    }

    /// <summary>Reads each document with what was learnt from the other folds; the answers are written where a cache is kept, for the scorer outside.</summary>
    private void Judge(PartTraining training)
    {
        var answers = new string[_documents.Count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            using var memory = new PinnedTable(Learn(d => d % Folds != fold, training.Seed + 1000 + (ulong)fold));
            var finder = new FieldFinder(memory.Table, _lists, _model.Words);
            for (int d = fold; d < _documents.Count; d += Folds)
            {
                answers[d] = _documents[d].Answer(finder.Find(_documents[d].Sentences, _documents[d].Names, CancellationToken.None), Kinds);
            }
        });
        string path = Path.Combine(training.Cache ?? Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"field-folds-{training.Seed}.jsonl"));
        File.WriteAllLines(path, answers);
        Console.WriteLine($"answers of five folds: {Path.GetFileName(path)}, in the folder of --cache or of temporary files");
    }
}
