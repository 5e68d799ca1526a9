using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Trains the tagger, and taggers of parts of the data for what is built on its tags.</summary>
internal static class TaggerTrainer
{
    /// <summary>The share of sentences that are read as if case said nothing.</summary>
    private const double CaselessShare = 0.12;

    /// <summary>Trains on some sentences.</summary>
    /// <param name="set">The treebanks.</param>
    /// <param name="order">Numbers of the sentences; put in other orders.</param>
    /// <param name="words">What is known of words.</param>
    /// <param name="epochs">How often all are seen.</param>
    /// <param name="seed">Seed of chance.</param>
    internal static AveragedPerceptron Train(TrainingSet set, int[] order, WordTables words, int epochs, ulong seed)
    {
        var weights = new AveragedPerceptron(set.Tags.Length, 2);
        var chance = new Shuffler(seed);
        var work = new ReaderWorkspace();
        var scores = new float[set.Tags.Length];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order);
            foreach (int number in order)
            {
                TreebankSentence sentence = set.Train[number];
                bool caseless = chance.NextDouble() < CaselessShare || WordFactReader.IsCaseless(sentence.Tokens.AsSpan());
                work.Load(sentence.Tokens.AsSpan(), words, caseless);
                Learn(set, sentence, weights, work, scores);
            }
        }

        return weights;
    }

    /// <summary>Tags every training sentence by a tagger that has not seen it.</summary>
    internal static (byte[][] Tags, byte[][] Seconds) Jackknife(TrainingSet set, WordTables words, int folds, int epochs, ulong seed)
    {
        var tags = new byte[set.Train.Count][];
        var seconds = new byte[set.Train.Count][];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            byte[] bytes = WeightTableWriter.Write(Train(set, set.Order(i => i % folds != fold), words, epochs, seed + (ulong)fold));
            using var memory = new PinnedTable(bytes);
            var tagger = new Tagger(memory.Table);
            var work = new ReaderWorkspace();
            for (int i = fold; i < set.Train.Count; i += folds)
            {
                TreebankSentence sentence = set.Train[i];
                work.Load(sentence.Tokens.AsSpan(), words, WordFactReader.IsCaseless(sentence.Tokens.AsSpan()));
                tagger.Tag(work, sentence.Count, [], System.Collections.Frozen.FrozenSet<string>.Empty);
                tags[i] = work.Tags[..sentence.Count];
                seconds[i] = work.Seconds[..sentence.Count];
            }
        });
        return (tags, seconds);
    }

    private static void Learn(TrainingSet set, TreebankSentence sentence, AveragedPerceptron weights, ReaderWorkspace work, float[] scores)
    {
        uint tag1 = Tagger.Outside, tag2 = Tagger.Outside;
        for (int i = 0; i < sentence.Count; i++)
        {
            int n = TaggerFeatures.Fill(work.Facts, i + TaggerFeatures.Padding, tag1, tag2, work.Keys);
            ReadOnlySpan<uint> keys = work.Keys.AsSpan(0, n);
            weights.Step();
            weights.Score(keys, scores);
            int guess = Best(scores), gold = set.NumberOf(sentence.Tags[i]);
            if (guess != gold)
            {
                weights.Update(keys, gold, guess);
            }

            tag2 = tag1;
            tag1 = (uint)guess;
        }
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
