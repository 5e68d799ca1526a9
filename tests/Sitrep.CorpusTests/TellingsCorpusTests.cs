using System.Globalization;
using Sitrep.CorpusTests.Corpus;
using Sitrep.CorpusTests.Tellings;
using Sitrep.Reading;
using Xunit;

namespace Sitrep.CorpusTests;

/// <summary>The corpus for merging is whole in itself: what it says of an article stands in that article.</summary>
public sealed class TellingsCorpusTests
{
    private const int Phrase = 8;

    [Fact]
    public void There_is_enough_to_judge_by()
    {
        Assert.True(TellingsCorpus.Articles.Length >= 80, $"{TellingsCorpus.Articles.Length} articles; 80 are needed.");
        int told = TellingsCorpus.Incidents.Count(i => i.IsToldTwice);
        Assert.True(told >= 30, $"{told} incidents are told by two articles or more; 30 are needed.");
    }

    [Fact]
    public void Articles_incidents_and_tellings_are_named_once()
    {
        Assert.Empty(Twice(TellingsCorpus.Articles.Select(a => a.Id)));
        Assert.Empty(Twice(TellingsCorpus.Articles.Select(a => a.Url)));
        Assert.Empty(Twice(TellingsCorpus.Incidents.Select(i => i.Id)));
        Assert.Empty(Twice(TellingsCorpus.Incidents.SelectMany(i => i.Tellings.Select(t => $"{i.Id} {t.Article}"))));
        Assert.Empty(Twice(TellingsCorpus.Articles.Select(a => (new Uri(a.Url).Host, a.Publisher)).Distinct().SelectMany(p => new[] { p.Host, p.Publisher })));
    }

    [Fact]
    public void Every_article_is_in_the_key_and_no_other()
    {
        var written = TellingsCorpus.Articles.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var told = TellingsCorpus.Incidents.SelectMany(i => i.Tellings).Select(t => t.Article).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(written.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_quote_stands_once_in_the_text_that_is_read()
    {
        var read = new ArticleReader().Read([TellingsCorpus.ArticlesFile], TestContext.Current.CancellationToken).ToDictionary(r => r.Article!.Id, r => r.Article!, StringComparer.Ordinal);
        Assert.All(read.Values, a => Assert.Empty(a.Problems));
        foreach (ArticleOfTellings article in TellingsCorpus.Articles)
        {
            Assert.Equal((article.Title, article.Publisher, article.Published), (read[article.Id].Title, read[article.Id].Publisher, read[article.Id].Published?.Best.Date));
        }

        string[] wrong = [.. TellingsCorpus.Incidents.SelectMany(i => i.Tellings.Where(t => t.Quotes.Any(q => Count(read[t.Article].Text, q) != 1)).Select(t => $"{i.Id} {t.Article}"))];
        Assert.True(wrong.Length == 0, $"The quotes of {string.Join(", ", wrong)} do not stand once in the text.");
    }

    [Fact]
    public void No_words_are_quoted_for_two_incidents()
    {
        var texts = TellingsCorpus.Articles.ToDictionary(a => a.Id, a => a.Text, StringComparer.Ordinal);
        foreach (var article in TellingsCorpus.Incidents.SelectMany(i => i.Tellings.Select(t => (i.Id, Telling: t))).GroupBy(t => t.Telling.Article, StringComparer.Ordinal))
        {
            (int Start, int End, string Incident)[] quotes = [.. article.SelectMany(t => t.Telling.Quotes.Select(q => texts[article.Key].IndexOf(q, StringComparison.Ordinal) is var at ? (at, at + q.Length, t.Id) : default)).Order()];
            Assert.All(quotes.Zip(quotes.Skip(1)), p => Assert.True(p.First.End <= p.Second.Start, $"{article.Key}: the words quoted for {p.First.Incident} and {p.Second.Incident} overlap."));
        }
    }

    [Fact]
    public void Kinds_roles_dates_and_coordinates_are_such()
    {
        var kinds = File.ReadLines(Path.Combine(RepositoryFiles.Root, "knowledge", "ontology", "kinds.tsv")).Select(l => l.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        var published = TellingsCorpus.Articles.ToDictionary(a => a.Id, a => a.Published, StringComparer.Ordinal);
        foreach (ToldIncident incident in TellingsCorpus.Incidents)
        {
            Assert.Contains(incident.Kind, kinds);
            Assert.InRange(incident.Latitude, -90, 90);
            Assert.InRange(incident.Longitude, -180, 180);
            Assert.All(incident.Tellings, t => Assert.Contains(t.Role, Telling.Roles));
            Assert.True(DateOnly.TryParseExact(incident.Date, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly began), $"{incident.Id}: '{incident.Date}' is no day and no month.");
            Assert.All(incident.Tellings, t => Assert.True(published[t.Article] >= began, $"{incident.Id} is told by {t.Article} before it happened."));
        }
    }

    [Fact]
    public void Near_misses_are_incidents_and_mutual()
    {
        var incidents = TellingsCorpus.Incidents.ToDictionary(i => i.Id, StringComparer.Ordinal);
        foreach (ToldIncident incident in TellingsCorpus.Incidents)
        {
            Assert.All(incident.NearMissOf, n => Assert.Contains(incident.Id, incidents[n].NearMissOf, StringComparer.Ordinal));
            Assert.All(incident.MayBe, n => Assert.True(incidents.ContainsKey(n), $"{incident.Id} may be {n}, which is no incident."));
            Assert.DoesNotContain(incident.Id, incident.NearMissOf.Concat(incident.MayBe), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Only_copies_share_phrases()
    {
        var copied = TellingsCorpus.Incidents.SelectMany(i => i.Tellings.Where(t => t.Role == Telling.Copy).SelectMany(c => i.Tellings.SelectMany(t => new[] { (c.Article, t.Article), (t.Article, c.Article) }))).ToHashSet();
        IEnumerable<string> shared = TellingsCorpus.Articles
            .SelectMany(a => Phrases(a.Text).Distinct(StringComparer.Ordinal).Select(p => (Phrase: p, a.Id)))
            .GroupBy(p => p.Phrase, p => p.Id, StringComparer.Ordinal)
            .Where(g => g.Any(a => g.Any(b => a != b && !copied.Contains((a, b)))))
            .Select(g => $"{string.Join(" ", g)}: {g.Key}");
        Assert.Empty(shared);
        Assert.All(TellingsCorpus.Articles, a => Assert.InRange(Words(a.Text).Length, 120, 260));
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) => names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    private static int Count(string text, string quote) => text.Split(quote).Length - 1;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Phrases(string text)
    {
        string[] words = [.. Words(text.ToLowerInvariant()).Select(w => w.Trim('.', ',', '"', ';', ':', '?', '!'))];
        for (int at = 0; at + Phrase <= words.Length; at++)
        {
            yield return string.Join(' ', words[at..(at + Phrase)]);
        }
    }
}
