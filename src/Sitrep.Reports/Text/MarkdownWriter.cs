using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Sitrep.Reports.Text;

/// <summary>Writes blocks as Markdown (CommonMark with the tables of GitHub). Pictures are left out. Serves one report.</summary>
internal sealed class MarkdownWriter(ReferenceNumbers numbers)
{
    private readonly StringBuilder _out = new();

    internal string Text => _out.ToString();

    internal MarkdownWriter Raw(string markdown)
    {
        _out.Append(markdown);
        return this;
    }

    internal void Write(IEnumerable<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            Write(block);
        }
    }

    /// <summary>Escaped so that it is text wherever it stands in a line, in a cell of a table among others.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in Prose.Safe(text))
        {
            // An entity is never markup: neither a link nor a mail address nor a tag comes of it.
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '@' => "&#64;",
                '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '#' or '|' or '~' or '!' or '$' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.Replace("www.", "www&#46;").Replace("://", "&#58;//").ToString();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading { IsOfPictures: true } or Block.Paragraph { IsOfPictures: true }:
                break;
            case Block.Heading heading:
                _out.Append(CultureInfo.InvariantCulture, $"<a id=\"{HtmlWriter.Escape(heading.Anchor)}\"></a>\n\n{new string('#', heading.Level)} {Escape(heading.Text)}\n\n");
                break;
            case Block.Paragraph paragraph:
                _out.Append(paragraph.IsNote ? "> " : string.Empty).Append(Line(paragraph.Line)).Append("\n\n");
                break;
            case Block.Items items:
                Lines(items.Lines);
                break;
            case Block.Table table:
                Write(table);
                break;
            case Block.Card card:
                string ordinal = card.Ordinal is { } number ? number.ToString(CultureInfo.InvariantCulture) + "\\. " : string.Empty;
                _out.Append(CultureInfo.InvariantCulture, $"<a id=\"{HtmlWriter.Escape(card.Anchor)}\"></a>\n\n{ordinal}{Line(card.Title)}\n\n");
                Lines(card.Lines);
                break;
            default:
                break;
        }
    }

    private void Lines(ImmutableArray<ImmutableArray<Inline>> lines)
    {
        foreach (ImmutableArray<Inline> line in lines)
        {
            _out.Append("- ").Append(Line(line)).Append('\n');
        }

        _out.Append(lines.IsEmpty ? string.Empty : "\n");
    }

    private void Write(Block.Table table)
    {
        _out.Append(CultureInfo.InvariantCulture, $"*{Escape(table.Caption)}*\n\n| {string.Join(" | ", table.Columns.Select(Escape))} |\n|{string.Concat(table.Columns.Select(_ => " --- |"))}\n");
        foreach (ImmutableArray<ImmutableArray<Inline>> row in table.Rows)
        {
            _out.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(Line))} |\n");
        }

        _out.Append('\n');
    }

    private string Line(ImmutableArray<Inline> line) => string.Concat(line.Select(part => part switch
    {
        Inline.Words words => Escape(words.Text),
        Inline.Foreign foreign => Escape(foreign.Text),
        Inline.Strong strong => $"**{Escape(strong.Text.Trim())}**",
        Inline.Quote quote => $"“{Escape(quote.Text)}”",
        Inline.Mark mark => $"({Escape(mark.Text)})",
        Inline.Jump jump => $"[{Escape(jump.Text)}](#{jump.Anchor})",
        Inline.Web web => Escape(web.Address),
        Inline.Number number => $"[{Escape(number.Text)}](#{numbers.Pieces(number.Accounts).First().Anchor}){Numbers(number.Accounts)}",
        Inline.Bare number => $"[{Escape(number.Text)}](#{numbers.Pieces(number.Accounts).First().Anchor})",
        Inline.References references => Numbers(references.Accounts),
        _ => string.Empty,
    }));

    private string Numbers(ImmutableArray<Incidents.AccountKey> accounts)
        => " \\[" + string.Join(", ", numbers.Pieces(accounts).Select(p => $"[{p.Text}](#{p.Anchor})")) + "\\]";
}
