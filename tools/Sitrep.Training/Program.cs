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
LemmaTrainer.Train(set, model);

Task<AveragedPerceptron> tagger = Task.Run(() => TaggerTrainer.Train(set, set.Train, tagClasses, 10, seed));
byte[][] predicted = TaggerTrainer.Jackknife(set, tagClasses, 5, 6, seed + 100);
Log(string.Create(CultureInfo.InvariantCulture, $"tags of unseen training sentences right: {Evaluation.Agreement(set, predicted):0.00} %"));
model.Add(ModelSection.TagWeights, WeightTableWriter.Write(tagger.Result, minimumUpdates: 2));
Log("tagger trained");

var parser = new ParserTrainer(set, tagClasses, predicted, seed + 200);
parser.Train(10);
model.Add(ModelSection.MoveWeights, WeightTableWriter.Write(parser.Moves, minimumUpdates: 4));
model.Add(ModelSection.RelationWeights, WeightTableWriter.Write(parser.Relations, minimumUpdates: 2));
Log("parser trained");

model.Write(output);
foreach ((ModelSection section, int length) in model.Sizes)
{
    Log(string.Create(CultureInfo.InvariantCulture, $"{section}: {length} bytes"));
}

using var trained = LanguageModel.Open(output);
Log("dev " + Evaluation.OfParser(trained, set.Dev));
return 0;
