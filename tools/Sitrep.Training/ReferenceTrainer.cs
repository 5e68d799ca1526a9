using System.Globalization;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trains the resolver of references, from the free part of GUM and the project's own news texts.</summary>
internal static class ReferenceTrainer
{
    private const int Epochs = 10;
    private const double Rate = 0.1;
    private const double Sparsity = 0.00002;

    /// <summary>The own texts are few, and nearer to what is read than the rest.</summary>
    private const int Repeats = 3;

    /// <summary>More weights than these do not pay for their bytes.</summary>
    private const int MostWeights = 45000;

    /// <summary>Trains and adds the section.</summary>
    internal static void Train(PartTraining training, LanguageModel trees, ModelFileWriter model)
    {
        var words = ReferenceWords.Load(PackKnowledge.BesideProgram(), []);
        List<ReferenceExample> examples = ReferenceCorpus.Read(Path.Combine(training.Corpora, "coref", "gum-free-train.jsonl"), trees);
        List<ReferenceExample> own = ReferenceCorpus.Read(Path.Combine(AppContext.BaseDirectory, "data", "reference", "conflict-news.jsonl"), trees);
        examples.AddRange(Enumerable.Repeat(own, Repeats).SelectMany(o => o));
        ReferenceText[] texts = [.. examples.Select(e => new ReferenceText(e.Sentences, e.Names, words, trees.Words))];
        var weights = new RankingWeights(Rate, Sparsity);
        var learner = new ReferenceLearner(weights, new ReferenceCosts(FalseLink: 0.1, MissedLink: 2, WrongLink: 1));
        var chance = new Shuffler(training.Seed + 500);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            chance.Shuffle(order);
            foreach (int number in order)
            {
                learner.Learn(examples[number], texts[number]);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"references: epoch {epoch + 1} of {Epochs}, {weights.Weights().Count()} weights"));
        }

        (uint Key, float Weight)[] kept = [.. weights.Weights().OrderByDescending(w => Math.Abs(w.Weight)).ThenBy(w => w.Key).Take(MostWeights)];
        model.Add(ModelSection.ReferenceWeights, WeightTableWriter.Write(kept.Select(w => (w.Key, ((byte, float)[])[(0, w.Weight)])), classes: 1, least: 0));
    }
}
