using System.Diagnostics;
using System.Globalization;
using Sitrep.Languages;
using Sitrep.Training;

string? Option(string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

if (Option("--corpora") is not { } corpora || Option("--out") is not { } output)
{
    Console.Error.WriteLine("Usage: Sitrep.Training --corpora FOLDER --out FILE [--seed N]");
    return 2;
}

ulong seed = ulong.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);
var clock = Stopwatch.StartNew();
void Log(string line) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.0}s  {line}"));

var set = new TrainingSet(corpora);
Log(string.Create(CultureInfo.InvariantCulture, $"train {set.Train.Count} sentences, {set.Train.Sum(s => s.Count)} words; {set.Tags.Length} tags, {set.Relations.Length} relations; seed {seed}"));

var model = new ModelFileWriter();
model.Add(ModelSection.Tags, set.Tags);
model.Add(ModelSection.Relations, set.Relations);
byte[] tagClassBytes = KeyTable.Write(set.TagClasses);
model.Add(ModelSection.TagClasses, tagClassBytes);
using var tagClassMemory = new PinnedTable(tagClassBytes);
KeyTable tagClasses = tagClassMemory.Keys;
string lists = Option("--lists") ?? Path.Combine(AppContext.BaseDirectory, "lists");
LemmaTrainer.Train(set, Path.Combine(lists, "lemmas.tsv"), model);

(byte[][] predicted, byte[][] seconds) = TaggerTrainer.Jackknife(set, tagClasses, 5, 5, seed + 100);
Log(string.Create(CultureInfo.InvariantCulture, $"tags of unseen training sentences right: {Evaluation.Agreement(set, predicted):0.00} %"));

byte[] listBytes = NameListWriter.Write(lists);
using var listMemory = new PinnedTable(listBytes);
model.Add(ModelSection.NameLists, listBytes);
var parser = new ParserTrainer(set, tagClasses, predicted, seconds, seed + 200);
var names = new NameTrainer(set, corpora, predicted, listMemory.Keys);
Task parsing = Task.Run(() =>
{
    parser.Train(9);
    Log("parser trained");
});
Task<AveragedPerceptron> tagging = Task.Run(() => TaggerTrainer.Train(set, set.Train, tagClasses, 9, seed));
(AveragedPerceptron nameFirst, AveragedPerceptron nameAgain) = names.Train(7, 4, seed + 300);
Log(string.Create(CultureInfo.InvariantCulture, $"names trained on {names.Count} sentences"));
await parsing;
model.Add(ModelSection.TagWeights, WeightTableWriter.Write(await tagging));
model.Add(ModelSection.MoveWeights, WeightTableWriter.Write(parser.Moves));
model.Add(ModelSection.RelationWeights, WeightTableWriter.Write(parser.Relations));
model.Add(ModelSection.NameWeights, WeightTableWriter.Write(nameFirst));
model.Add(ModelSection.NameAgainWeights, WeightTableWriter.Write(nameAgain));

model.Write(output);
foreach ((ModelSection section, int length) in model.Sizes)
{
    Log(string.Create(CultureInfo.InvariantCulture, $"{section}: {length} bytes"));
}

using var trained = LanguageModel.Open(output);
Log("dev " + Evaluation.OfParser(trained, set.Dev));
return 0;
