using System.Text.Json;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trains the two readings of the name finder; the second on what first readings found that had not seen the document.</summary>
internal sealed class NameTrainer
{
    private const double CaselessShare = 0.08;
    private const int Epochs = 7;

    /// <summary>How often those see their sentences that only read the first time for the second reading's training.</summary>
    private const int FoldEpochs = 4;
    private const int Folds = 4;

    /// <summary>How many are trained for one mean.</summary>
    private const int Orders = 3;

    /// <summary>Names that were derived by rule: other guidelines hold for them.</summary>
    private const string Silver = "gum-free-train";
    private static readonly string[] Kinds = ["PER", "LOC", "ORG", "OTH"];
    private readonly TrainingSet _set;
    private readonly KeyTable _lists;
    private readonly WordTables _words;
    private readonly List<NameExample> _examples = [];

    /// <summary>Reads the annotated names of the training sentences.</summary>
    internal NameTrainer(TrainingSet set, string corpora, byte[][] tags, KeyTable lists, WordTables words)
    {
        _set = set;
        _lists = lists;
        _words = words;
        Dictionary<string, int> numbers = Enumerable.Range(0, set.Train.Count).ToDictionary(i => set.Train[i].Id, StringComparer.Ordinal);
        foreach (string file in (string[])["uner-ewt-train", Silver])
        {
            foreach (string line in File.ReadLines(Path.Combine(corpora, "ner", file + ".jsonl")))
            {
                using var record = JsonDocument.Parse(line);
                string id = record.RootElement.GetProperty("id").GetString()!;
                if (numbers.TryGetValue(id, out int number) && set.Train[number].Count == record.RootElement.GetProperty("tokens").GetArrayLength())
                {
                    int[] labels = Labels(record.RootElement, set.Train[number].Count);
                    _examples.Add(new NameExample(id[..id.LastIndexOf('-')], set.Train[number], tags[number], labels, file == Silver));
                }
            }
        }

        // An own sentence is a document of its own.
        foreach (int number in set.Order(i => i >= set.OwnFrom))
        {
            _examples.Add(new NameExample(set.Train[number].Id, set.Train[number], tags[number], OwnLabels(set.Train[number]), false));
        }
    }

    /// <summary>How many sentences there are.</summary>
    internal int Count => _examples.Count;

    /// <summary>Trains both readings, each the mean of several that saw the sentences in other orders.</summary>
    internal (WeightMean First, WeightMean Again) Train(ulong seed)
    {
        string[] documents = [.. _examples.Select(e => e.Document).Distinct(StringComparer.Ordinal)];
        Dictionary<string, int> foldOf = Enumerable.Range(0, documents.Length).ToDictionary(i => documents[i], i => i % Folds, StringComparer.Ordinal);
        Each(Folds, fold =>
        {
            AveragedPerceptron weights = Learn([.. _examples.Where(e => foldOf[e.Document] != fold)], FoldEpochs, seed + (ulong)fold + 1, hinted: false);
            using var memory = new PinnedTable(WeightTableWriter.Write(weights));
            foreach (IGrouping<string, NameExample> document in _examples.Where(e => foldOf[e.Document] == fold).GroupBy(e => e.Document, StringComparer.Ordinal))
            {
                Hint([.. document], new NameDecoder(memory.Table));
            }
        });
        WeightMean[] means = [new(NameLabels.Count), new(NameLabels.Count)];
        var learnt = new AveragedPerceptron[2 * Orders];
        Each(learnt.Length, i => learnt[i] = Learn(_examples, Epochs, seed + 10 + (ulong)i, hinted: i >= Orders));
        for (int i = 0; i < learnt.Length; i++)
        {
            means[i / Orders].Add(learnt[i]);
        }

        return (means[0], means[1]);
    }

    private static void Each(int count, Action<int> work) => Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, work);

    private void Hint(NameExample[] document, NameDecoder decoder)
    {
        var keys = new uint[NameFeatures.Maximum];
        var scores = new int[WeightTable.MaximumClasses];
        var hints = new NameHints();
        var read = new List<NameSentence>();
        foreach (NameExample example in document)
        {
            var work = new NameSentence();
            Load(example, work, false);
            decoder.Label(work, keys, scores);
            NameFinder.Count(work, hints);
            read.Add(work);
        }

        for (int i = 0; i < document.Length; i++)
        {
            NameFinder.Hint(read[i], hints);
            document[i].Hints = read[i].Hints[..(document[i].Sentence.Count + (2 * NameFeatures.Padding))];
        }
    }

    private AveragedPerceptron Learn(List<NameExample> examples, int epochs, ulong seed, bool hinted)
    {
        var weights = new AveragedPerceptron(NameLabels.Count, 2);
        var chance = new Shuffler(seed);
        var learner = new NameLearner(weights, chance);
        var work = new NameSentence();
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order);
            foreach (int number in order)
            {
                Load(examples[number], work, chance.NextDouble() < CaselessShare);
                if (hinted)
                {
                    examples[number].Hints.CopyTo(work.Hints, 0);
                }

                learner.Learn(work, examples[number].Labels, examples[number].IsSilver);
            }
        }

        return weights;
    }

    private void Load(NameExample example, NameSentence work, bool caseless)
    {
        TreebankSentence sentence = example.Sentence;
        caseless |= WordFactReader.IsCaseless(sentence.Tokens.AsSpan());
        work.Reset(sentence.Count);
        var plain = new bool[sentence.Count];
        for (int i = 0; i < sentence.Count; i++)
        {
            Token token = sentence.Tokens[i];
            bool before = i > 0 && sentence.Tokens[i - 1].Span.End == token.Span.Start;
            bool after = i + 1 < sentence.Count && sentence.Tokens[i + 1].Span.Start == token.Span.End;
            string xpos = JointTag.Parse(_set.Tags[example.Tags[i]]).Xpos;
            work.Set(i, token.Text, caseless, before, after, FeatureHash.Of(xpos));
            plain[i] = NameSentence.IsPlain(token.Text, caseless);
        }

        work.Finish(_lists, _words, plain);
    }

    private static int[] Labels(JsonElement record, int count)
    {
        var labels = new int[count];
        foreach (JsonElement name in record.GetProperty("ents").EnumerateArray())
        {
            int kind = Array.IndexOf(Kinds, name[0].GetString()), first = name[1].GetInt32() - 1, last = name[2].GetInt32() - 1;
            for (int i = first; kind >= 0 && i <= last; i++)
            {
                labels[i] = NameLabels.Of(kind, i == first, i == last);
            }
        }

        return labels;
    }

    /// <summary>Names of own sentences: units of an army are organisations, peoples are other names, weapons are none.</summary>
    private static int[] OwnLabels(TreebankSentence sentence)
    {
        var labels = new int[sentence.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            string entity = sentence.Entities[i];
            int kind = entity.Length < 2 ? -1 : entity[2..] switch { "PER" => 0, "LOC" => 1, "ORG" or "UNIT" => 2, "NATIONALITY" => 3, _ => -1 };
            bool last = i + 1 == labels.Length || !sentence.Entities[i + 1].StartsWith("I-", StringComparison.Ordinal);
            labels[i] = kind < 0 ? NameLabels.Outside : NameLabels.Of(kind, entity[0] == 'B', last);
        }

        return labels;
    }

    private sealed record NameExample(string Document, TreebankSentence Sentence, byte[] Tags, int[] Labels, bool IsSilver)
    {
        public uint[] Hints { get; set; } = [];
    }
}
