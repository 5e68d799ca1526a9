namespace Sitrep.Reading.Feeds;

/// <summary>Knows RSS, Atom and RSS 1.0 (RDF) by their first element.</summary>
internal static class FeedSniffer
{
    private const int Head = 16 * 1024;

    private static readonly string[] Roots = ["rss", "feed", "rdf:RDF", "RDF", "atom:feed"];

    /// <param name="start">The input's beginning, white space taken off.</param>
    /// <param name="extension">Of the file's name, in lower case.</param>
    internal static bool IsFeed(ReadOnlySpan<char> start, string extension)
    {
        if (start.IsEmpty || start[0] != '<')
        {
            return false;
        }

        bool html = start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase);
        return !html && (extension is ".rss" or ".atom" || IsRoot(AfterProlog(start[..Math.Min(start.Length, Head)])));
    }

    private static bool IsRoot(ReadOnlySpan<char> element)
    {
        foreach (string root in Roots)
        {
            if (element.Length > root.Length + 1 && element[0] == '<' && element[1..].StartsWith(root, StringComparison.Ordinal) && element[root.Length + 1] is ' ' or '>' or '\n' or '\r' or '\t')
            {
                return true;
            }
        }

        return false;
    }

    // Declaration, processing instructions, comments and a document type may stand before; the type may hold declarations in brackets.
    private static ReadOnlySpan<char> AfterProlog(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!", StringComparison.Ordinal))
        {
            int bracket = text.IndexOf('[');
            int end = text.StartsWith("<!--", StringComparison.Ordinal) ? After(text, "-->", 4)
                : text.StartsWith("<?", StringComparison.Ordinal) ? After(text, "?>", 2)
                : bracket >= 0 && bracket < text.IndexOf('>') ? AfterBrackets(text, bracket)
                : After(text, ">", 2);
            if (end < 0)
            {
                return [];
            }

            text = text[end..].TrimStart();
        }

        return text;
    }

    private static int AfterBrackets(ReadOnlySpan<char> text, int from)
    {
        int close = After(text, "]", from);
        int end = close < 0 ? -1 : text[close..].IndexOf('>');
        return end < 0 ? -1 : close + end + 1;
    }

    private static int After(ReadOnlySpan<char> text, string mark, int from)
    {
        int at = text[from..].IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? -1 : from + at + mark.Length;
    }
}
