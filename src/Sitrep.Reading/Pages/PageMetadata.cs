using System.Collections.Frozen;
using AngleSharp.Dom;
using Sitrep.Documents;
using Sitrep.Reading.Dates;
using Sitrep.Reading.PlainTexts;

namespace Sitrep.Reading.Pages;

/// <summary>What a page says about itself: titles, site, language, address, dates.</summary>
internal sealed class PageMetadata
{
    private const int MostBlocks = 50;
    private const int LongestValue = 600;
    private const double Alike = 0.6;

    private static readonly FrozenSet<string> DateNames = FrozenSet.ToFrozenSet(
        ("article:published_time og:published_time og:article:published_time datepublished date pubdate publishdate publish-date publish_date published_date published_time_telegram article.published "
            + "dc.date dc.date.issued dc.date.created dcterms.created dcterms.issued dcterms.date sailthru.date parsely-pub-date cxenseparse:recs:publishtime bt:pubdate citation_publication_date rnews:datepublished "
            + "article_date_original originalpublicationdate article:published article-published prism.publicationdate date.issued dcsext.articlefirstpublished").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private readonly List<string> _metaDates = [];
    private readonly List<string> _headings = [];
    private readonly JsonLdFacts _facts = new();
    private string? _ogTitle;
    private string? _title;
    private int _blocks;

    /// <summary>Titles, the best first, without the site's name.</summary>
    internal IReadOnlyList<string> Titles { get; private set; } = [];

    internal string? Publisher { get; private set; }

    internal string? Language { get; private set; }

    internal string? Address { get; private set; }

    internal List<Problem> Problems { get; } = [];

    internal static PageMetadata Of(PageOutline page, PageWords words)
    {
        var metadata = new PageMetadata();
        for (int i = 0; i < page.Count; i++)
        {
            metadata.Take(page[i].Element);
            if (page[i].Element.LocalName is "h1" or "h2" or "h3" && page[i].Letters is > 0 and < LongestValue && metadata._headings.Count < MostBlocks)
            {
                metadata._headings.Add(ShownText.Of(page[i].Element));
            }
        }

        metadata.Finish(words);
        return metadata;
    }

    internal void AddDates(PublishedBuilder published)
    {
        foreach (string value in _facts.Published)
        {
            published.AddValue(value, DateSource.JsonLd);
        }

        foreach (string value in _metaDates)
        {
            published.AddValue(value, DateSource.Meta);
        }

        published.AddUrl(Address);
    }

    private void Take(IElement element)
    {
        switch (element.LocalName)
        {
            case "html":
                Language ??= Primary(element.GetAttribute("lang") ?? element.GetAttribute("xml:lang"));
                break;
            case "meta":
                TakeMeta(element);
                break;
            case "link" when string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase):
                Address ??= Value(element.GetAttribute("href"));
                break;
            case "title" when _title is null && element.ParentElement?.LocalName != "svg":
                _title = Value(ShownText.Of(element));
                break;
            case "script" when element.GetAttribute("type")?.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true && _blocks++ < MostBlocks:
                if (_facts.Read(element.TextContent) is string why)
                {
                    Problems.Add(ReadingProblems.BadJsonLd(why));
                }

                break;
        }
    }

    private void TakeMeta(IElement meta)
    {
        string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
        string? value = name is null ? null : Value(meta.GetAttribute("content"));
        if (value is null)
        {
            return;
        }

        switch (name!.Trim().ToLowerInvariant())
        {
            case "og:title":
                _ogTitle ??= value;
                break;
            case "twitter:title":
                _ogTitle ??= value;
                break;
            case "og:site_name":
                Publisher ??= value;
                break;
            case "application-name" or "dc.publisher" or "publisher":
                Publisher ??= value.Contains("://", StringComparison.Ordinal) ? null : value;
                break;
            case "og:url":
                Address ??= value;
                break;
            case "og:locale" or "content-language" or "dc.language":
                Language ??= Primary(value);
                break;
            case string other when DateNames.Contains(other):
                _metaDates.Add(value);
                break;
        }
    }

    private void Finish(PageWords words)
    {
        string? host = Host(Address);
        Publisher ??= _facts.Publisher;
        var titles = new List<string>();
        foreach (string? title in (ReadOnlySpan<string?>)[_ogTitle, _facts.Headline, _title])
        {
            if (title is not null)
            {
                (string clean, string? site) = TitleText.Split(words, title, _headings, Publisher, host);
                titles.Add(clean);
                Publisher ??= site;
            }
        }

        titles.RemoveAll(t => NamesSite(words, t, Publisher) || NamesSite(words, t, host));

        // Where they disagree, the one that most of the others and of the headings bear out comes first.
        titles = [.. titles.OrderByDescending(t => titles.Concat(_headings).Count(o => TitleText.Likeness(o, t) >= Alike))];

        // Where nothing told which part is the site, a heading of the page may.
        titles.AddRange([.. titles.SelectMany(TitleText.Parts)]);
        Titles = titles;
        Publisher ??= host;
    }

    // "News" or the site's own name tell nothing of the article.
    private static bool NamesSite(PageWords words, string title, string? name)
        => words.Clutter.Wholes.Contains(title) || (name is not null && LineText.Squeeze(title) == LineText.Squeeze(name));

    private static string? Host(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        return uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
    }

    private static string? Primary(string? language)
    {
        string primary = language?.Trim().Split('-', '_')[0].ToLowerInvariant() ?? "";
        return primary.Length == 2 && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    private static string? Value(string? value) => string.IsNullOrWhiteSpace(value) || value.Length > LongestValue ? null : ShownText.Clean(value);
}
