using System.Globalization;
using System.Text;
using System.Xml;
using Sitrep.Documents;
using Sitrep.Reading.Encodings;
using Sitrep.Reading.Fetching;
using Sitrep.Reading.Inputs;
using Sitrep.Reading.Records;

namespace Sitrep.Reading.Feeds;

/// <summary>Reads a feed item by item; where fetching is asked for, the pages that the items name.</summary>
internal static class FeedCollection
{
    internal static IEnumerable<ReadingResult> Read(string feed, string source, ReadingRun run)
    {
        int first = FeedCutter.Items(feed).Select(r => r.Start.Value).DefaultIfEmpty(feed.Length).First();
        string head = feed[..first];
        if (head.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || head.Contains("<!ENTITY", StringComparison.Ordinal))
        {
            yield return ReadingResult.Failed(source, ReadingProblems.FeedWithDtd());
            yield break;
        }

        FeedItem about = About(head, run.Options);
        int number = 0;
        foreach (Range range in FeedCutter.Items(feed))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            if (++number > run.Options.MaxFeedItems)
            {
                yield return ReadingResult.Failed(source, ReadingProblems.TooMany("items", run.Options.MaxFeedItems));
                yield break;
            }

            string place = string.Create(CultureInfo.InvariantCulture, $"{source}:{number}");
            yield return ReadItem(feed.AsSpan(range), about, place, IdRegistry.NameOf(source) + string.Create(CultureInfo.InvariantCulture, $"-{number}"), run);
        }

        if (number == 0)
        {
            yield return ReadingResult.Failed(source, ReadingProblems.NothingInside("feed"));
        }
    }

    private static ReadingResult ReadItem(ReadOnlySpan<char> xml, FeedItem about, string place, string name, ReadingRun run)
    {
        FeedItem item;
        try
        {
            item = FeedItemReader.Read(xml, run.Options);
        }
        catch (XmlException e)
        {
            return ReadingResult.Failed(place, ReadingProblems.BadItem(e.Message));
        }
        catch (PageRefusedException e)
        {
            return ReadingResult.Failed(place, e.Problem);
        }

        Problem? unfetched = null;
        if (run.Fetcher is PageFetcher fetcher && FeedRecords.About(item, about) is { Url: string address } page
            && Fetch(page, address, place, name, fetcher, run, out unfetched) is ReadingResult fetched)
        {
            return fetched;
        }

        if (FeedRecords.Of(item, about) is not ArticleRecord record)
        {
            return ReadingResult.Failed(place, unfetched ?? ReadingProblems.BadItem("it has neither title nor text."));
        }

        ReadingResult result = run.ReadRecord(record, Encoding.UTF8.GetBytes(record.Html ?? record.Text!), place, name);
        return result.Article is Article article && unfetched is not null ? ReadingResult.Of(article with { Problems = article.Problems.Add(unfetched) }) : result;
    }

    // A page that cannot be had leaves what the feed itself says, with a note.
    private static ReadingResult? Fetch(ArticleRecord about, string address, string place, string name, PageFetcher fetcher, ReadingRun run, out Problem? problem)
    {
        FetchedPage? page = fetcher.Fetch(address, run.Cancellation, out problem);
        problem = page is null ? problem : BinarySniffer.Refuse(page.Body);
        if (page is null || problem is not null)
        {
            return null;
        }

        DecodedPage decoded = PageDecoder.Decode(page.Body, page.Charset);
        bool html = FormatSniffer.Sniff(decoded.Text, whole: true, address) == PageFormat.Html;
        ArticleRecord record = about with { Html = html ? decoded.Text : null, Text = html ? null : decoded.Text };
        ReadingResult result = run.Pages.Read(address, name, page.Body, record, run.Cancellation);
        problem = result.Problem;
        return result.Article is null ? null : run.Named(result, place);
    }

    // A broken head costs the feed's name, not its items.
    private static FeedItem About(string head, ReadingOptions options)
    {
        int channel = head.IndexOf("<channel", StringComparison.Ordinal);
        int start = channel >= 0 ? channel : head.IndexOf("<feed", StringComparison.Ordinal);
        if (start < 0)
        {
            return new FeedItem();
        }

        string open = channel >= 0 ? "</channel>" : "</feed>";
        try
        {
            return FeedItemReader.Read(head.EndsWith('>') && head.Contains(open, StringComparison.Ordinal) ? head.AsSpan(start) : head[start..] + open, options);
        }
        catch (Exception e) when (e is XmlException or PageRefusedException)
        {
            return new FeedItem();
        }
    }
}
