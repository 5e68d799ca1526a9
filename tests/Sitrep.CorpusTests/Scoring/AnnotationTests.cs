using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;
using Sitrep.Documents;
using Xunit;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>The annotations of the corpus against the scorer and the texts. Messages name accounts, never words.</summary>
public sealed class AnnotationTests(CorpusRun run)
{
    [Theory]
    [MemberData(nameof(CorpusData.Articles), MemberType = typeof(CorpusData))]
    public void An_article_read_exactly_as_annotated_scores_one(string set, string name)
    {
        CorpusArticle corpus = CorpusArticle.Load(set, name);
        Article article = run.Reader.Read(corpus.Input).Article;
        ImmutableArray<Account> perfect = PerfectReader.Read(corpus.Expected, article.Text);
        ArticleScore score = AccountScorer.Score(corpus, article, perfect);
        string wrong = string.Join("; ", score.Pairs.Where(p => p.IsScored).SelectMany(p => p.Outcomes.Where(o => !o.Tally.IsClean && Fields.Scored.Contains(o.Field, StringComparer.Ordinal))
            .Select(o => $"{p.Expected?.Id} {p.Read?.Id} {o.Field}")));
        Assert.True(score.All.IsClean && score.Accounts.IsClean, $"{set}/{name}: {wrong}");
    }

    [Theory]
    [MemberData(nameof(CorpusData.Articles), MemberType = typeof(CorpusData))]
    public void Every_trigger_stands_in_the_text_that_is_read(string set, string name)
    {
        CorpusArticle corpus = CorpusArticle.Load(set, name);
        Article article = run.Reader.Read(corpus.Input).Article;
        Assert.SkipWhen(article.Text.Length == 0, "The input is refused today.");
        var finder = new TriggerFinder(article.Text);
        string[] absent = [.. corpus.Expected.Accounts.Where(e => e.Trigger.Length > 0 && finder.Find(e.Trigger).IsEmpty).Select(e => e.Id)];
        Assert.True(absent.Length == 0, $"{set}/{name}: the triggers of {string.Join(", ", absent)} are not in the text.");
    }
}
