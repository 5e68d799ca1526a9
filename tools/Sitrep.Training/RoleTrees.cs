using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trees of training sentences by taggers and parsers that have not seen them: those of the model itself are far better on them than on any other text.</summary>
internal static class RoleTrees
{
    private const int Folds = 5;
    private const int TagEpochs = 5;
    private const int TreeEpochs = 6;

    /// <summary>Sentences of EWT's training part by sentence id, once with predicted tags and trees, once with the annotated ones.</summary>
    internal static (Dictionary<string, Sentence> Unseen, Dictionary<string, Sentence> Annotated) Make(PartTraining training, LanguageModel model)
    {
        var set = new TrainingSet(training.Corpora, training.Data, 3);
        return (Unseen(training, set, model), set.Train.Take(Count(set)).ToDictionary(s => s.Id, s => Annotated(s, model), StringComparer.Ordinal));
    }

    private static int Count(TrainingSet set) => set.Train.FindIndex(s => s.Id.StartsWith("GUM_", StringComparison.Ordinal));

    private static Sentence Annotated(TreebankSentence gold, LanguageModel model)
        => new(0, gold.Tokenized.Span, BlockKind.Paragraph, [.. Enumerable.Range(0, gold.Count).Select(i => new Word(
            gold.Tokens[i].Span, gold.Tokens[i].Text, gold.Tags[i].Upos, gold.Tags[i].Xpos, model.LemmaOf(gold.Tokens[i].Text, gold.Tags[i]), gold.Heads[i] == gold.Count ? -1 : gold.Heads[i], gold.Relations[i]))]);

    private static Dictionary<string, Sentence> Unseen(PartTraining training, TrainingSet set, LanguageModel model)
    {
        string? kept = training.Cache is null ? null : Path.Combine(training.Cache, string.Create(CultureInfo.InvariantCulture, $"role-trees-{training.Seed}.tsv"));
        int count = Count(set);
        if (kept is not null && File.Exists(kept))
        {
            return Read(kept, set, count);
        }

        WordTables words = model.Words;
        (byte[][] tags, byte[][] seconds) = TaggerTrainer.Jackknife(set, words, Folds, TagEpochs, training.Seed + 500);
        var trees = new Sentence[count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var trainer = new ParserTrainer(set, words, tags, seconds, training.Seed + 600 + (ulong)fold);
            trainer.Train(TreeEpochs, i => i % Folds != fold);
            using var moves = new PinnedTable(WeightTableWriter.Write(trainer.Moves));
            using var relations = new PinnedTable(WeightTableWriter.Write(trainer.Relations));
            var work = new ReaderWorkspace();
            var scorer = new ParserScorer(moves.Table, relations.Table, work);
            for (int i = fold; i < count; i += Folds)
            {
                ParserTrainer.Load(set, words, set.Train[i], tags[i], seconds[i], work);
                Parse(work.State, scorer);
                trees[i] = Sentence(set, set.Train[i], tags[i], work.State, model);
            }
        });

        Report(set, trees);
        if (kept is not null)
        {
            File.WriteAllLines(kept, trees.SelectMany(t => t.Words).Select(w => $"{w.Upos}\t{w.Xpos}\t{w.Lemma}\t{w.Head.ToString(CultureInfo.InvariantCulture)}\t{w.Relation}"));
        }

        return Enumerable.Range(0, count).ToDictionary(i => set.Train[i].Id, i => trees[i], StringComparer.Ordinal);
    }

    private static void Parse(ParserState state, ParserScorer scorer)
    {
        scorer.Begin();
        Span<float> scores = stackalloc float[ParserState.Moves];
        Span<int> costs = stackalloc int[ParserState.Moves];
        while (!state.Done)
        {
            int best = state.OnlyMove();
            if (best < 0)
            {
                scorer.Score(state, scores, costs);
                for (int move = 0; move < ParserState.Moves; move++)
                {
                    best = state.Allows(move) && (best < 0 || scores[move] > scores[best]) ? move : best;
                }
            }

            int label = 0;
            if (best != ParserState.Shift)
            {
                (int head, int child) = state.ArcOf(best);
                label = scorer.Label(state, head, child);
            }

            state.Make(best, label);
        }
    }

    private static Sentence Sentence(TrainingSet set, TreebankSentence gold, byte[] tags, ParserState state, LanguageModel model)
    {
        var words = ImmutableArray.CreateBuilder<Word>(gold.Count);
        for (int i = 0; i < gold.Count; i++)
        {
            JointTag tag = JointTag.Parse(set.Tags[tags[i]]);
            bool root = state.Heads[i] == gold.Count;
            words.Add(new Word(gold.Tokens[i].Span, gold.Tokens[i].Text, tag.Upos, tag.Xpos, model.LemmaOf(gold.Tokens[i].Text, tag), root ? -1 : state.Heads[i], root ? "root" : set.Relations[state.Labels[i]]));
        }

        return new Sentence(0, gold.Tokenized.Span, BlockKind.Paragraph, words.MoveToImmutable());
    }

    private static Dictionary<string, Sentence> Read(string path, TrainingSet set, int count)
    {
        using IEnumerator<string> lines = File.ReadLines(path).GetEnumerator();
        var trees = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (TreebankSentence gold in set.Train.Take(count))
        {
            var words = ImmutableArray.CreateBuilder<Word>(gold.Count);
            foreach (Token token in gold.Tokens)
            {
                string[] cells = lines.MoveNext() ? lines.Current.Split('\t') : throw new InvalidDataException($"'{path}' ends too early. Delete it.");
                words.Add(new Word(token.Span, token.Text, Enum.Parse<Upos>(cells[0]), cells[1], cells[2], int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4]));
            }

            trees[gold.Id] = new Sentence(0, gold.Tokenized.Span, BlockKind.Paragraph, words.MoveToImmutable());
        }

        return trees;
    }

    private static void Report(TrainingSet set, Sentence[] trees)
    {
        double all = 0, heads = 0, labels = 0;
        for (int s = 0; s < trees.Length; s++)
        {
            for (int i = 0; i < trees[s].Count; i++)
            {
                bool right = (trees[s][i].Head < 0 ? trees[s].Count : trees[s][i].Head) == set.Train[s].Heads[i];
                all++;
                heads += right ? 1 : 0;
                labels += right && trees[s][i].Relation.Split(':')[0] == set.Train[s].Relations[i].Split(':')[0] ? 1 : 0;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trees of unseen training sentences: UAS {100 * heads / all:0.00} LAS {100 * labels / all:0.00}"));
    }
}
