using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.CorpusTests.Corpus;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Xunit;

namespace Sitrep.CorpusTests.References;

/// <summary>Conflict news written for this, with references annotated: <c>tests/corpus/references/kept.jsonl</c> is never trained or tuned on. Floors are raised when the figures rise, never lowered.</summary>
public sealed class ReferenceFloorTests
{
    private const double Precision = 0.73;
    private const double Recall = 0.62;
    private const double Cubed = 0.66;

    [Fact]
    public void Links_in_conflict_news_reach_their_floors()
    {
        IKnowledgeFiles files = PackKnowledge.BesideProgram();
        using var english = EnglishLanguage.Open(files);
        var step = new ReferenceStep(english.Model, files, []);
        var score = new ReferenceScore();
        foreach (string line in File.ReadLines(Path.Combine(RepositoryFiles.Corpus, "references", "kept.jsonl")))
        {
            using var record = JsonDocument.Parse(line);
            ImmutableArray<Sentence> sentences = [.. record.RootElement.GetProperty("sents").EnumerateArray().Select(s => english.Parse([.. s.EnumerateArray().Select(t => t.GetString()!)]))];
            var gold = record.RootElement.GetProperty("mentions").EnumerateArray()
                .ToDictionary(m => (m[0].GetInt32(), m[1].GetInt32(), m[2].GetInt32()), m => int.Parse(m[4].GetString()!, System.Globalization.CultureInfo.InvariantCulture));
            ReferenceLayer layer = step.Resolve(sentences, english.Model.FindNames(sentences, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            score.Add(gold, layer.Mentions.ToDictionary(m => (m.Sentence, m.First, m.Last), m => m.Entity));
        }

        string figures = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"precision {score.MucPrecision:0.000}, recall {score.MucRecall:0.000}, B-cubed F1 {score.CubedF1:0.000}");
        Assert.True(score.MucPrecision >= Precision && score.MucRecall >= Recall && score.CubedF1 >= Cubed, $"{figures}; the floors are {Precision}, {Recall}, {Cubed}.");
    }

    [Fact]
    public void The_score_of_the_same_is_one_and_of_parts_less()
    {
        var gold = new Dictionary<(int, int, int), int> { [(0, 0, 0)] = 1, [(1, 0, 0)] = 1, [(2, 0, 0)] = 1, [(3, 0, 0)] = 2 };
        var same = new ReferenceScore();
        same.Add(gold, gold);
        Assert.Equal((1, 1), (same.MucF1, same.CubedF1));
        var less = new ReferenceScore();
        less.Add(gold, new() { [(0, 0, 0)] = 1, [(1, 0, 0)] = 1, [(2, 0, 0)] = 3, [(3, 0, 0)] = 3 });
        Assert.Equal((0.5, 0.5), (less.MucPrecision, less.MucRecall));
        Assert.Equal(10.0 / 17, less.CubedF1, 6);
    }
}
