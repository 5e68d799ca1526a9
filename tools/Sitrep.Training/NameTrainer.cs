using System.Text.Json;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trains the two readings of the name finder; the second on what first readings found that had not seen the document.</summary>
internal sealed class NameTrainer
{
    private const double CaselessShare = 0.08;

    /// <summary>A label that is right must win by this much, or it is learnt again.</summary>
    private const float Margin = 12;

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

    /// <summary>Trains both readings.</summary>
    internal (AveragedPerceptron First, AveragedPerceptron Again) Train(int epochs, int folds, ulong seed)
    {
        string[] documents = [.. _examples.Select(e => e.Document).Distinct(StringComparer.Ordinal)];
        Dictionary<string, int> foldOf = Enumerable.Range(0, documents.Length).ToDictionary(i => documents[i], i => i % folds, StringComparer.Ordinal);
        AveragedPerceptron? first = null;
        Parallel.For(0, folds + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            if (fold == folds)
            {
                first = Learn(_examples, epochs, seed, hinted: false);
                return;
            }

            AveragedPerceptron weights = Learn([.. _examples.Where(e => foldOf[e.Document] != fold)], epochs * 2 / 3, seed + (ulong)fold + 1, hinted: false);
            using var memory = new PinnedTable(WeightTableWriter.Write(weights));
            foreach (IGrouping<string, NameExample> document in _examples.Where(e => foldOf[e.Document] == fold).GroupBy(e => e.Document, StringComparer.Ordinal))
            {
                Hint([.. document], new NameDecoder(memory.Table));
            }
        });
        return (first!, Learn(_examples, epochs, seed + 50, hinted: true));
    }

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
        var work = new NameSentence();
        var keys = new uint[NameFeatures.Maximum];
        var scores = new float[NameLabels.Count];
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

                Learn(weights, work, examples[number], keys, scores);
            }
        }

        return weights;
    }

    private static void Learn(AveragedPerceptron weights, NameSentence work, NameExample example, uint[] keys, float[] scores)
    {
        int[] labels = example.Labels;
        uint label1 = NameDecoder.Start, label2 = NameDecoder.Start;
        for (int i = 0; i < work.Count; i++)
        {
            int n = NameFeatures.Fill(work, i + NameFeatures.Padding, label1, label2, keys);
            ReadOnlySpan<uint> used = keys.AsSpan(0, example.IsSilver ? FillSilver(work, i + NameFeatures.Padding, label1, keys, n) : n);
            weights.Step();
            weights.Score(used, scores);
            int before = label1 == NameDecoder.Start ? NameLabels.Outside : (int)label1;
            bool end = i == work.Count - 1;
            int gold = labels[i], rival = -1;
            for (int label = 0; label < NameLabels.Count; label++)
            {
                bool allowed = label != gold && NameLabels.Follows(before, label) && !(end && NameLabels.IsOpen(label));
                if (allowed && (rival < 0 || scores[label] > scores[rival]))
                {
                    rival = label;
                }
            }

            // After a wrong label the right one may not follow; what follows is learnt all the same.
            int guess = rival < 0 || (scores[gold] >= scores[rival] && NameLabels.Follows(before, gold)) ? gold : rival;
            if (rival >= 0 && scores[gold] - scores[rival] < Margin)
            {
                weights.Update(used, gold, rival);
            }

            label2 = label1;
            label1 = (uint)guess;
        }
    }

    /// <summary>Features that only silver examples have: they learn where its guidelines differ, and are never seen again.</summary>
    private static int FillSilver(NameSentence work, int at, uint label1, uint[] keys, int n)
    {
        ref readonly WordFacts word = ref work.Facts[at];
        keys[n++] = FeatureHash.Mix(600, label1);
        keys[n++] = FeatureHash.Mix(601, word.Lower);
        keys[n++] = FeatureHash.Mix(602, word.Shape, work.Tags[at]);
        keys[n++] = FeatureHash.Mix(603, work.Lists[at], work.Tags[at]);
        keys[n++] = FeatureHash.Mix(604, word.Cluster);
        keys[n++] = FeatureHash.Mix(605, word.Suffix3, work.Tags[at]);
        return n;
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
            plain[i] = NameFinder.IsPlain(token.Text, caseless);
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
