using Sitrep.Times;
using Xunit;

namespace Sitrep.CorpusTests.Corpus;

public sealed class ExpectedLoaderTests
{
    [Fact]
    public void Fields_may_be_absent_or_null()
    {
        ExpectedArticle article = ExpectedLoader.Parse(
            ["""{"article":{"published":null,"title":"A day"}}""", "", """{"kind":"clash","time":{"start":"2020-09"},"claims":[{"by":null}],"actors":null,"news":1}"""],
            "made");
        Assert.Null(article.Published);
        Assert.Equal("A day", article.Title);
        ExpectedAccount account = Assert.Single(article.Accounts);
        Assert.Equal("e1", account.Id);
        Assert.Equal("happened", account.Status);
        Assert.Equal(TimeGrain.Month, account.Time!.Grain);
        Assert.Equal([new ExpectedClaim(null, "states")], account.Claims);
        Assert.Empty(account.Actors);
    }

    [Fact]
    public void A_broken_line_is_named_by_its_number()
    {
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => ExpectedLoader.Parse(["""{"article":{}}""", "{\"kind\":"], "made"));
        Assert.Contains("made, line 2", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CorpusData.Articles), MemberType = typeof(CorpusData))]
    public void Every_annotation_of_the_corpus_can_be_read_and_speaks_of_known_things(string set, string name)
    {
        ExpectedArticle expected = CorpusArticle.Load(set, name).Expected;
        HashSet<string> kinds = [.. File.ReadLines(Path.Combine(RepositoryFiles.Root, "knowledge", "ontology", "kinds.tsv")).Select(l => l.Split('\t')[0])];
        string[] ids = [.. expected.Accounts.Select(a => a.Id)];
        Assert.True(ids.Distinct(StringComparer.Ordinal).Count() == ids.Length, $"{set}/{name}: two accounts bear one id.");
        foreach (ExpectedAccount account in expected.Accounts)
        {
            Assert.True(kinds.Contains(account.Kind), $"{set}/{name} {account.Id}: the ontology has no such kind.");
            Assert.True(account.RespondsTo is null || ids.Contains(account.RespondsTo, StringComparer.Ordinal), $"{set}/{name} {account.Id} answers an account that is not there.");
            Assert.True(Enum.TryParse<Coding.EventStatus>(account.Status, ignoreCase: true, out _), $"{set}/{name} {account.Id}: there is no such status.");
        }
    }
}
