using System.Globalization;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>The name finder as a part of a model: its two readings and its lists.</summary>
internal static class NamesPart
{
    private const int Folds = 5;
    private const int TagEpochs = 5;

    /// <summary>Smaller weights of the first reading are left out: it only has to tell the second what stands elsewhere in the document.</summary>
    private const float LeastOfFirst = 0.9f;

    /// <summary>The same for the second.</summary>
    private const float LeastOfAgain = 0.45f;

    /// <summary>Trains the part.</summary>
    internal static void Train(PartTraining training, LanguageModel trees, ModelFileWriter model)
    {
        var set = new TrainingSet(training.Corpora, training.Data, 3);
        byte[] lists = NameListWriter.Write(Path.Combine(AppContext.BaseDirectory, "lists"));
        using var listMemory = new PinnedTable(lists);
        var names = new NameTrainer(set, training.Corpora, Tags(training, set, trees.Words), listMemory.Keys, trees.Words);
        model.Add(ModelSection.NameLists, lists);
        AddWeights(names, training.Seed, model);
        model.Write(training.Output);
        NameEvaluation.Report(training);
    }

    /// <summary>Trains both readings and adds their weights.</summary>
    internal static void AddWeights(NameTrainer names, ulong seed, ModelFileWriter model)
    {
        (WeightMean first, WeightMean again) = names.Train(seed + 300);
        model.Add(ModelSection.NameWeights, WeightTableWriter.Write(first.Rows(), NameLabels.Count, LeastOfFirst));
        model.Add(ModelSection.NameAgainWeights, WeightTableWriter.Write(again.Rows(), NameLabels.Count, LeastOfAgain));
    }

    private static byte[][] Tags(PartTraining training, TrainingSet set, WordTables words)
    {
        string? kept = training.Cache is null ? null : Path.Combine(training.Cache, string.Create(CultureInfo.InvariantCulture, $"name-tags-{training.Seed}.bin"));
        if (kept is not null && File.Exists(kept))
        {
            using FileStream file = File.OpenRead(kept);
            return [.. set.Train.Select(s =>
            {
                var tags = new byte[s.Count];
                file.ReadExactly(tags);
                return tags;
            })];
        }

        byte[][] made = TaggerTrainer.Jackknife(set, words, Folds, TagEpochs, training.Seed + 100).Tags;
        if (kept is not null)
        {
            File.WriteAllBytes(kept, [.. made.SelectMany(t => t)]);
        }

        return made;
    }
}
