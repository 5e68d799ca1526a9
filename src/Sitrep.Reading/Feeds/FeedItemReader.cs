using System.Text;
using System.Xml;

namespace Sitrep.Reading.Feeds;

/// <summary>Reads one item of a feed, or what stands before the items, from its own piece of XML.</summary>
/// <remarks>
/// Namespaces are not resolved: prefixes are taken as feeds write them, so that an undeclared one (a common fault) costs nothing. No document type, no resolver,
/// no entities but XML's own. Source: RSS 2.0, RSS 1.0 with content and Dublin Core, RFC 4287.
/// </remarks>
internal static class FeedItemReader
{
    /// <exception cref="XmlException">The piece is not well formed.</exception>
    internal static FeedItem Read(ReadOnlySpan<char> xml, ReadingOptions options)
    {
        using var text = new StringReader(FeedText.Mend(xml));
        using var reader = new XmlTextReader(text)
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            WhitespaceHandling = WhitespaceHandling.All,
        };
        var item = new FeedItem();
        reader.MoveToContent();
        item.Language = reader.GetAttribute("xml:lang");
        if (!reader.IsEmptyElement)
        {
            reader.Read();
            while (!reader.EOF && reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    Take(item, reader, options);
                }
                else
                {
                    reader.Read();
                }
            }
        }

        return item;
    }

    private static void Take(FeedItem item, XmlTextReader reader, ReadingOptions options)
    {
        string name = reader.Name.StartsWith("atom:", StringComparison.Ordinal) ? reader.Name[5..] : reader.Name;
        string? type = reader.GetAttribute("type");
        string? href = reader.GetAttribute("href");
        bool alternate = reader.GetAttribute("rel") is null or "alternate";
        bool permanent = reader.GetAttribute("isPermaLink") != "false";
        bool content = name is "content:encoded" or "content";
        string value = Inner(reader, markup: type == "xhtml", options.MaxDepth).Trim();
        if (name == "link" && href is not null)
        {
            item.Link = alternate ? item.Link ?? href.Trim() : item.Link;
        }
        else if (value.Length == 0)
        {
            // Nothing said: another element may say it.
        }
        else if (content && (item.Content is null || name == "content:encoded"))
        {
            (item.Content, item.ContentIsHtml) = (value, name == "content:encoded" || type is "html" or "xhtml" or "text/html");
        }
        else if (name is "guid" or "id")
        {
            item.Guid ??= permanent ? value : null;
        }
        else
        {
            TakeText(item, name, value);
        }
    }

    private static void TakeText(FeedItem item, string name, string value)
    {
        switch (name)
        {
            case "title":
                item.Title ??= value;
                break;
            case "link":
                item.Link ??= value;
                break;
            case "pubDate" or "published" or "dc:date" or "issued":
                item.Published ??= value;
                break;
            case "updated" or "modified":
                item.Updated ??= value;
                break;
            case "language" or "dc:language":
                item.Language ??= value;
                break;
            case "description" or "summary":
                item.Summary ??= value;
                break;
        }
    }

    /// <summary>The text of an element, or its markup without attributes; the reader stands behind it then.</summary>
    private static string Inner(XmlTextReader reader, bool markup, int deepest)
    {
        var inner = new StringBuilder();
        int depth = reader.Depth;
        bool empty = reader.IsEmptyElement;
        reader.Read();
        while (!empty && !reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.Depth - depth > deepest)
            {
                throw new PageRefusedException(ReadingProblems.TooDeep(deepest, reader.LinePosition));
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                inner.Append(markup ? System.Net.WebUtility.HtmlEncode(reader.Value) : reader.Value);
            }
            else if (markup && reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                inner.Append(reader.NodeType == XmlNodeType.Element ? "<" : "</").Append(reader.Name[(reader.Name.IndexOf(':', StringComparison.Ordinal) + 1)..]).Append('>');
            }

            reader.Read();
        }

        if (!empty)
        {
            reader.Read();
        }

        return inner.ToString();
    }
}
