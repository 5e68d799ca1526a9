using System.Collections.Immutable;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Tests.Languages;

/// <summary>What is kept and used again must be what would be summed anew.</summary>
public sealed class ScorerTests : IDisposable
{
    private const string Text = "The ministry said that two soldiers were wounded when positions near the village came under fire, but the army denied that it had opened fire at them.";

    private readonly ModelFile _file = ModelFile.Open(PackKnowledge.BesideProgram().TryLocateBinary("languages/en/model/en.model")!);

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Moves_score_as_all_their_features_together()
    {
        WeightTable moves = _file.Weights(ModelSection.MoveWeights);
        (ReaderWorkspace work, ParserScorer scorer) = Load(moves, out Random random);
        float[] scores = new float[ParserState.Moves], expected = new float[ParserState.Moves];
        uint[] keys = new uint[MoveFeatures.Maximum];
        int[] sums = new int[WeightTable.MaximumClasses];
        Walk(work, random, state =>
        {
            scorer.Score(state, scores, new int[ParserState.Moves]);
            moves.Score(keys.AsSpan(0, MoveFeatures.Fill(state, keys)), sums);
            ParserState.Centre(sums[ParserState.Left], sums[ParserState.Right], expected);
            Assert.Equal(expected, scores);
        });
    }

    [Fact]
    public void Relations_score_as_all_their_features_together()
    {
        WeightTable relations = _file.Weights(ModelSection.RelationWeights);
        (ReaderWorkspace work, ParserScorer scorer) = Load(_file.Weights(ModelSection.MoveWeights), out Random random);
        uint[] keys = new uint[RelationFeatures.Maximum];
        int[] sums = new int[WeightTable.MaximumClasses];
        Walk(work, random, state =>
        {
            foreach (int move in (int[])[ParserState.Left, ParserState.Right])
            {
                if (state.Allows(move))
                {
                    (int head, int child) = state.ArcOf(move);
                    relations.Score(keys.AsSpan(0, RelationFeatures.Fill(state, head, child, keys)), sums);
                    Assert.Equal(WeightTable.Best(sums.AsSpan(0, relations.Classes)), scorer.Label(state, head, child));
                }
            }
        });
    }

    [Fact]
    public void A_word_scores_the_same_when_it_comes_again()
    {
        WeightTable weights = _file.Weights(ModelSection.TagWeights);
        var words = new WordSums(weights);
        uint[] keys = new uint[TaggerFeatures.Maximum];
        int[] kept = new int[WeightTable.MaximumClasses], anew = new int[WeightTable.MaximumClasses];
        foreach (string word in Text.Split(' ').Concat(Text.Split(' ')))
        {
            WordFactReader.Read(word, false, out WordFacts facts);
            words.Score(in facts, keys, kept);
            weights.Score(keys.AsSpan(0, TaggerFeatures.FillWord(in facts, keys)), anew);
            Assert.Equal(anew[..weights.Classes], kept[..weights.Classes]);
        }
    }

    [Fact]
    public void A_quick_tree_is_a_tree_and_most_often_the_same()
    {
        using var quick = EnglishLanguage.Open(PackKnowledge.BesideProgram(), ParsingEffort.Quick);
        Sentence one = quick.Parse(Text)[0], other = English.One(Text);
        Assert.Equal(1, one.Words.Count(w => w.Head < 0));
        Assert.InRange(Enumerable.Range(0, one.Count).Count(i => one[i].Head == other[i].Head), one.Count - 4, one.Count);
    }

    private (ReaderWorkspace Work, ParserScorer Scorer) Load(WeightTable moves, out Random random)
    {
        random = new Random(5);
        var work = new ReaderWorkspace();
        var scorer = new ParserScorer(moves, _file.Weights(ModelSection.RelationWeights), work);
        scorer.Begin();
        return (work, scorer);
    }

    /// <summary>Moves by chance through a sentence, many times over, so that much is met again.</summary>
    private static void Walk(ReaderWorkspace work, Random random, Action<ParserState> see)
    {
        ImmutableArray<Token> tokens = [.. Text.Split(' ').Select((w, i) => new Token(new TextSpan(i * 20, (i * 20) + w.Length), w))];
        work.Load(tokens.AsSpan(), new WordTables(Empty(), Empty()), caseless: false);
        for (int round = 0; round < 30; round++)
        {
            ParserState state = work.State;
            state.Reset(tokens.Length);
            for (int i = 0; i < tokens.Length; i++)
            {
                state.Set(i, in work.Facts[i + TaggerFeatures.Padding], (uint)(i % 9), (uint)(i % 7), Upos.Noun);
            }

            state.SetEnds();
            while (!state.Done)
            {
                int[] allowed = [.. Enumerable.Range(0, ParserState.Moves).Where(state.Allows)];
                if (allowed.Length > 1)
                {
                    see(state);
                }

                state.Make(allowed[random.Next(allowed.Length)], random.Next(12));
            }
        }
    }

    private static unsafe KeyTable Empty()
    {
        byte[] bytes = GC.AllocateArray<byte>(128, pinned: true);
        KeyTable.Write(new Dictionary<uint, int>()).CopyTo(bytes, 0);
        fixed (byte* start = bytes)
        {
            return new KeyTable(start, bytes.Length);
        }
    }
}
