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
