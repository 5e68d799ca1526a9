using Sitrep.Reading.PlainTexts;

namespace Sitrep.Reading.Pages;

/// <summary>Cleans titles: takes the site's name off, compares headings with titles.</summary>
internal static class TitleText
{
    private const int MostWords = 60;
    private const int MostSiteWords = 5;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / "];

    /// <summary>How much of the shorter of two titles the other holds too: 0 to 1, by words.</summary>
    internal static double Likeness(string a, string b)
    {
        HashSet<string> first = Words(a), second = Words(b);
        int smaller = Math.Min(first.Count, second.Count);
        int larger = Math.Max(first.Count, second.Count);
        int both = first.Count(second.Contains);
        return smaller == 0 ? 0 : (both / (double)smaller * 0.7) + (both / (double)larger * 0.3);
    }

    /// <summary>A title without the site's name behind or before it, and that name.</summary>
    /// <param name="title">As the page gives it.</param>
    /// <param name="headings">The page's headings: one that is the title's first part settles that the rest is the site.</param>
    /// <param name="names">What the site may be called: its name, its host.</param>
    internal static (string Title, string? Site) Split(string title, IReadOnlyList<string> headings, params ReadOnlySpan<string?> names)
    {
        (int at, int length) = LastSeparator(title);
        if (at <= 0)
        {
            return (title, null);
        }

        string head = title[..at].Trim(), tail = title[(at + length)..].Trim();
        foreach (string? name in names)
        {
            if (name is not null && IsSite(tail, name))
            {
                return (head, tail);
            }

            int first = FirstSeparator(title, out int firstLength);
            if (name is not null && first > 0 && IsSite(title[..first], name))
            {
                return (title[(first + firstLength)..].Trim(), title[..first].Trim());
            }
        }

        if (headings.Any(h => Squeeze(h) == Squeeze(head)))
        {
            return (head, tail);
        }

        // A bar always parts the site off; a dash may belong to the headline.
        bool bar = title.AsSpan(at, length).ContainsAny("|»«:•");
        return bar && Words(tail).Count <= MostSiteWords && head.Length > tail.Length ? (head, tail) : (title, null);
    }

    /// <summary>A page's title without the site's name, where the site's known names or the look of its last part tell which that is.</summary>
    internal static (string Title, string? Site) Split(PageWords words, string title, IReadOnlyList<string> headings, params ReadOnlySpan<string?> names)
    {
        (string clean, string? site) = Split(title, headings, names);
        if (site is not null)
        {
            return (clean, site);
        }

        (int from, int to) = Headline(words, title);
        return from == 0 && to == title.Length ? (title, null) : (title[from..to], (from > 0 ? title[..from] : title[to..]).Trim(" |-–—:»«•·/".ToCharArray()));
    }

    /// <summary>The title of a record without its publisher's name.</summary>
    internal static string Clean(PageWords words, string title, string? publisher, string? url)
    {
        string? host = url is not null && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.Host : null;
        string clean = ShownText.Clean(title);
        return Split(words, clean, [], publisher, host).Title is { Length: > 0 } cut ? cut : clean;
    }

    /// <summary>Where the headline begins and ends in a line that may carry the site's name behind or before it.</summary>
    internal static (int From, int To) Headline(PageWords words, string line)
    {
        int from = 0, to = line.Length;
        while (LastSeparator(line[..to]) is var (at, length) && at > 0)
        {
            string head = line[..at].Trim(), tail = line[(at + length)..to].Trim();
            bool bar = line.AsSpan(at, length).ContainsAny("|»«:•");
            if (!(words.Sites.IsName(tail) && head.Length > tail.Length / 2) && !(bar && LineText.WordCount(tail) < MostSiteWords && head.Length > tail.Length && LineText.WordCount(head) > 2))
            {
                break;
            }

            to = head.Length + (line.Length - line.TrimStart().Length);
        }

        int first = FirstSeparator(line[..to], out int width);
        if (first > 0 && first + width < to && words.Sites.IsName(line.AsSpan(0, first)) && to - first > first)
        {
            from = first + width;
        }

        return (from, to);
    }

    /// <summary>The parts of a title that holds separators; none where it holds none.</summary>
    internal static IEnumerable<string> Parts(string title)
    {
        string[] parts = title.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts.Take(5) : [];
    }

    private static bool IsSite(string part, string name)
    {
        string a = Squeeze(part), b = Squeeze(name);
        return a.Length > 1 && b.Length > 1 && (a == b || (Math.Min(a.Length, b.Length) >= 4 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)) && part.Length <= 40));
    }

    private static (int At, int Length) LastSeparator(string title)
    {
        int at = -1, length = 0;
        foreach (string separator in Separators)
        {
            int found = title.LastIndexOf(separator, StringComparison.Ordinal);
            (at, length) = found > at ? (found, separator.Length) : (at, length);
        }

        return (at, length);
    }

    private static int FirstSeparator(string title, out int length)
    {
        int at = int.MaxValue;
        length = 0;
        foreach (string separator in Separators)
        {
            int found = title.IndexOf(separator, StringComparison.Ordinal);
            (at, length) = found >= 0 && found < at ? (found, separator.Length) : (at, length);
        }

        return at == int.MaxValue ? -1 : at;
    }

    private static string Squeeze(string s) => new([.. s.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static HashSet<string> Words(string s)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int start = -1;
        for (int i = 0; i <= s.Length && words.Count < MostWords; i++)
        {
            bool inside = i < s.Length && char.IsLetterOrDigit(s[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(s[start..i]);
                start = -1;
            }
        }

        return words;
    }
}
