using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Sitrep.Reports.Text;

/// <summary>Writes blocks as HTML. Serves one report.</summary>
internal sealed class HtmlWriter(ReferenceNumbers numbers)
{
    private readonly StringBuilder _out = new();

    internal string Text => _out.ToString();

    internal HtmlWriter Raw(string html)
    {
        _out.Append(html);
        return this;
    }

    internal void Write(IEnumerable<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            Write(block);
        }
    }

    /// <summary>Escaped for element content and quoted attributes.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in Prose.Safe(text))
        {
            escaped.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => c.ToString() });
        }

        return escaped.ToString();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                _out.Append(CultureInfo.InvariantCulture, $"<h{heading.Level} id=\"{Escape(heading.Anchor)}\">{Escape(heading.Text)}</h{heading.Level}>\n");
                break;
            case Block.Paragraph paragraph:
                Element(paragraph.IsNote ? "p class=\"note\"" : "p", "p", paragraph.Line);
                break;
            case Block.Items items:
                _out.Append("<ul>\n");
                foreach (ImmutableArray<Inline> line in items.Lines)
                {
                    Element("li", "li", line);
                }

                _out.Append("</ul>\n");
                break;
            case Block.Table table:
                Write(table);
                break;
            case Block.Picture picture:
                _out.Append(CultureInfo.InvariantCulture, $"<figure><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{Escape(picture.Caption)}\"><div style=\"min-width:{picture.LeastWidth}px\">\n{picture.Svg}\n</div></div>\n<figcaption>{Escape(picture.Caption)}</figcaption></figure>\n");
                break;
            case Block.Card card:
                Write(card);
                break;
        }
    }

    private void Write(Block.Table table)
    {
        _out.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{Escape(table.Caption)}\"><table><caption>{Escape(table.Caption)}</caption>\n<thead><tr>");
        foreach (string column in table.Columns)
        {
            _out.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Escape(column)}</th>");
        }

        _out.Append("</tr></thead>\n<tbody>\n");
        foreach (ImmutableArray<ImmutableArray<Inline>> row in table.Rows)
        {
            _out.Append("<tr>");
            for (int i = 0; i < row.Length; i++)
            {
                Element(i < table.Heads ? "th scope=\"row\"" : "td", i < table.Heads ? "th" : "td", row[i]);
            }

            _out.Append("</tr>\n");
        }

        _out.Append("</tbody></table></div>\n");
    }

    private void Write(Block.Card card)
    {
        _out.Append(CultureInfo.InvariantCulture, $"<article class=\"{card.Class}\" id=\"{Escape(card.Anchor)}\"><p class=\"title\">");
        if (card.Ordinal is { } ordinal)
        {
            _out.Append(CultureInfo.InvariantCulture, $"<span class=\"ordinal\">{ordinal}</span> ");
        }

        Write(card.Title);
        _out.Append("</p>\n<ul>\n");
        foreach (ImmutableArray<Inline> line in card.Lines)
        {
            Element("li", "li", line);
        }

        _out.Append("</ul></article>\n");
    }

    private void Element(string open, string close, ImmutableArray<Inline> line)
    {
        _out.Append('<').Append(open).Append('>');
        Write(line);
        _out.Append("</").Append(close).Append(close is "th" or "td" ? ">" : ">\n");
    }

    private void Write(ImmutableArray<Inline> line)
    {
        foreach (Inline part in line)
        {
            _out.Append(part switch
            {
                Inline.Words words => Escape(words.Text),
                Inline.Foreign foreign => $"<bdi>{Escape(foreign.Text)}</bdi>",
                Inline.Strong strong => $"<strong><bdi>{Escape(strong.Text)}</bdi></strong>",
                Inline.Quote quote => $"<q dir=\"auto\">{Escape(quote.Text)}</q>",
                Inline.Mark mark => $"<span class=\"mark\">{Escape(mark.Text)}</span>",
                Inline.Jump jump => $"<a href=\"#{Escape(jump.Anchor)}\">{Escape(jump.Text)}</a>",
                Inline.Web web => Web(web.Address),
                Inline.Number number => $"<a class=\"number\" href=\"#{Escape(numbers.Pieces(number.Accounts).First().Anchor)}\">{Escape(number.Text)}</a>{Numbers(number.Accounts)}",
                Inline.Bare number => $"<a class=\"number\" href=\"#{Escape(numbers.Pieces(number.Accounts).First().Anchor)}\">{Escape(number.Text)}</a>",
                Inline.References references => Numbers(references.Accounts),
                _ => string.Empty,
            });
        }
    }

    private string Numbers(ImmutableArray<Incidents.AccountKey> accounts)
        => $"<span class=\"refs\">&nbsp;[{string.Join(", ", numbers.Pieces(accounts).Select(p => $"<a href=\"#{Escape(p.Anchor)}\">{p.Text}</a>"))}]</span>";

    private static string Web(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is ("http" or "https")
            ? $"<a class=\"source\" rel=\"noopener noreferrer nofollow\" href=\"{Escape(uri.AbsoluteUri)}\"><bdi>{Escape(address)}</bdi></a>"
            : $"<span class=\"source\"><bdi>{Escape(address)}</bdi></span>";
}
