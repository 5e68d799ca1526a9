using System.Net;
using System.Text;
using Sitrep.Documents;
using Sitrep.Reading.Records;

namespace Sitrep.Reading.Feeds;

/// <summary>Makes an article's record of what a feed says of it.</summary>
internal static class FeedRecords
{
    private static readonly string[] Blocks = ["<p", "<div", "<br", "<h1", "<h2", "<h3", "<ul", "<ol", "<table", "<blockquote", "<article", "<section"];

    /// <summary>The record, or null where the item has neither title nor text.</summary>
    internal static ArticleRecord? Of(FeedItem item, FeedItem feed)
    {
        string title = Plain(item.Title ?? "");
        string body = item.Content ?? item.Summary ?? "";
        bool html = (item.Content is not null && item.ContentIsHtml) || LooksLikeHtml(body);
        if (title.Length == 0 && string.IsNullOrWhiteSpace(body))
        {
            return null;
        }

        return About(item, feed) with
        {
            Title = title.Length == 0 ? null : title,
            Html = html ? Page(title, body) : null,
            Text = html ? null : string.Join("\n\n", ((string[])[title, WebUtility.HtmlDecode(body)]).Where(t => t.Length > 0)),
        };
    }

    /// <summary>What the feed says about an article whose text comes from elsewhere.</summary>
    internal static ArticleRecord About(FeedItem item, FeedItem feed) => new()
    {
        Url = Address(item, feed),
        Publisher = feed.Title is null ? null : Plain(feed.Title),
        Published = item.Published ?? item.Updated,
        PublishedFrom = DateSource.Meta,
        Language = item.Language ?? feed.Language,
    };

    // A link may be written from the feed's own address on.
    private static string? Address(FeedItem item, FeedItem feed)
    {
        string? link = item.Link ?? item.Guid;
        if (link is null || Uri.TryCreate(link, UriKind.Absolute, out Uri? absolute) && absolute.Scheme is "http" or "https")
        {
            return link;
        }

        return feed.Link is not null && Uri.TryCreate(feed.Link, UriKind.Absolute, out Uri? home) && home.Scheme is "http" or "https" && Uri.TryCreate(home, link, out Uri? whole) && whole.Scheme is "http" or "https"
            ? whole.AbsoluteUri
            : null;
    }

    private static string Page(string title, string body)
    {
        bool cut = Array.Exists(Blocks, b => body.Contains(b, StringComparison.OrdinalIgnoreCase));
        string heading = title.Length == 0 ? "" : $"<h1>{WebUtility.HtmlEncode(title)}</h1>";
        return $"<html><body><article>{heading}{(cut ? body : $"<p>{body}</p>")}</article></body></html>";
    }

    private static bool LooksLikeHtml(string text)
    {
        int at = text.IndexOf('<', StringComparison.Ordinal);
        return at >= 0 && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/') && text.IndexOf('>', at) > 0;
    }

    // Titles are text, but feeds pack HTML's entities, and sometimes its tags, into them.
    private static string Plain(string title)
    {
        ReadOnlySpan<char> text = WebUtility.HtmlDecode(title);
        var plain = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            int open = text.IndexOf('<');
            bool tag = open >= 0 && open + 1 < text.Length && (char.IsAsciiLetter(text[open + 1]) || text[open + 1] == '/');
            int close = tag ? text[open..].IndexOf('>') : -1;
            int kept = close >= 0 ? open : tag || open < 0 ? text.Length : open + 1;
            plain.Append(text[..kept]);
            text = text[(close >= 0 ? open + close + 1 : kept)..];
        }

        return string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
