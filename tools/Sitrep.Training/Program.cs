using System.Diagnostics;
using System.Globalization;
using Sitrep.Languages;
using Sitrep.Training;

string? Option(string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

if (Option("--clusters") is { } vectors && Option("--out") is { } clusterList)
{
    ClusterMaker.Run(vectors, clusterList);
    return 0;
}

if (Option("--corpora") is not { } corpora || Option("--out") is not { } output)
{
    Console.Error.WriteLine("Usage: Sitrep.Training --corpora FOLDER --out FILE [--seed N] [--onto MODEL --part NAME [--cache FOLDER]], or Sitrep.Training --clusters VECTORS --out FILE");
    return 2;
}

ulong seed = ulong.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);
string data = Option("--data") ?? Path.Combine(AppContext.BaseDirectory, "data");
if (Option("--onto") is { } earlier)
{
    return ModelParts.Run(Option("--part") ?? string.Empty, new PartTraining(corpora, earlier, output, seed, data, Option("--cache")));
}

var clock = Stopwatch.StartNew();
void Log(string line) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.0}s  {line}"));

var set = new TrainingSet(corpora, data, int.Parse(Option("--repeats") ?? "3", CultureInfo.InvariantCulture));
Log(string.Create(CultureInfo.InvariantCulture, $"train {set.Train.Count} sentences, {set.Train.Sum(s => s.Count)} words; {set.Tags.Length} tags, {set.Relations.Length} relations; seed {seed}"));

var model = new ModelFileWriter();
model.Add(ModelSection.Tags, set.Tags);
model.Add(ModelSection.Relations, set.Relations);
byte[] tagClassBytes = KeyTable.Write(set.TagClasses);
model.Add(ModelSection.TagClasses, tagClassBytes);
using var tagClassMemory = new PinnedTable(tagClassBytes);
string lists = Option("--lists") ?? Path.Combine(AppContext.BaseDirectory, "lists");
byte[] clusterBytes = ClusterListWriter.Write(Path.Combine(lists, "clusters.txt"));
model.Add(ModelSection.Clusters, clusterBytes);
using var clusterMemory = new PinnedTable(clusterBytes);
var words = new WordTables(tagClassMemory.Keys, clusterMemory.Keys);
LemmaTrainer.Train(set, Path.Combine(lists, "lemmas.tsv"), model);

(byte[][] predicted, byte[][] seconds) = TaggerTrainer.Jackknife(set, words, 5, 5, seed + 100);
Log(string.Create(CultureInfo.InvariantCulture, $"tags of unseen training sentences right: {Evaluation.Agreement(set, predicted):0.00} %"));

byte[] listBytes = NameListWriter.Write(lists);
using var listMemory = new PinnedTable(listBytes);
model.Add(ModelSection.NameLists, listBytes);
var parser = new ParserTrainer(set, words, predicted, seconds, seed + 200);
var names = new NameTrainer(set, corpora, predicted, listMemory.Keys, words);
Task parsing = Task.Run(() =>
{
    parser.Train(9);
    Log("parser trained");
});
Task<AveragedPerceptron> tagging = Task.Run(() => TaggerTrainer.Train(set, set.Order(), words, 9, seed));
NamesPart.AddWeights(names, seed, model);
Log(string.Create(CultureInfo.InvariantCulture, $"names trained on {names.Count} sentences"));
await parsing;
byte[] relations = WeightTableWriter.Write(parser.Relations);
using var relationMemory = new PinnedTable(relations);
var moves = new MoveWeights([.. parser.Moves.Averaged()]);
new BeamTrainer(set, words, predicted, seconds, moves, relationMemory.Table, seed + 400).Train(6);
Log("parser trained for whole sentences");
model.Add(ModelSection.TagWeights, WeightTableWriter.Write(await tagging));
model.Add(ModelSection.MoveWeights, WeightTableWriter.Write(moves.Averaged(), ParserState.Moves));
model.Add(ModelSection.RelationWeights, relations);

model.Write(output);
foreach ((ModelSection section, int length) in model.Sizes)
{
    Log(string.Create(CultureInfo.InvariantCulture, $"{section}: {length} bytes"));
}

using (var trained = LanguageModel.Open(output))
{
    Log("dev " + Evaluation.OfParser(trained, set.Dev));
    Log("own " + Evaluation.OfParser(trained, set.Kept));
}

// What stands on tags, trees and names.
foreach (string part in ModelParts.AfterTrees)
{
    ModelParts.Run(part, new PartTraining(corpora, output, output, seed, data, Option("--cache")));
    Log($"{part} trained");
}

return 0;
