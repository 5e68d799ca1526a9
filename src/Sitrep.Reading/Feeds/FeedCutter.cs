namespace Sitrep.Reading.Feeds;

/// <summary>Cuts a feed into what it says of itself and its items, by their tags alone, so that one that is broken costs no other.</summary>
internal static class FeedCutter
{
    /// <summary>The ranges of the items, in order. An item without an end goes up to the next.</summary>
    internal static IEnumerable<Range> Items(string feed)
    {
        int start = -1;
        string name = "";
        for (int at = NextTag(feed, 0); at >= 0; at = NextTag(feed, at + 1))
        {
            if (start < 0 || IsTag(feed, at, name, closing: false))
            {
                string? begun = IsTag(feed, at, "item", closing: false) ? "item" : IsTag(feed, at, "entry", closing: false) ? "entry" : null;
                if (begun is not null)
                {
                    if (start >= 0)
                    {
                        yield return start..at;
                    }

                    (start, name) = (at, begun);
                }
            }
            else if (IsTag(feed, at, name, closing: true))
            {
                yield return start..(at + name.Length + 3);
                start = -1;
            }
        }

        if (start >= 0)
        {
            yield return start..feed.Length;
        }
    }

    // What stands in CDATA and comments is no markup of the feed.
    private static int NextTag(string feed, int from)
    {
        int at = feed.IndexOf('<', from);
        while (at >= 0 && Hidden(feed, at) is string mark)
        {
            int end = feed.IndexOf(mark, at, StringComparison.Ordinal);
            at = end < 0 ? -1 : feed.IndexOf('<', end);
        }

        return at;
    }

    private static string? Hidden(string feed, int at)
        => string.CompareOrdinal(feed, at, "<![CDATA[", 0, 9) == 0 ? "]]>" : string.CompareOrdinal(feed, at, "<!--", 0, 4) == 0 ? "-->" : null;

    private static bool IsTag(string feed, int at, string name, bool closing)
    {
        int start = at + (closing ? 2 : 1);
        int end = start + name.Length;
        return end < feed.Length && (!closing || feed[at + 1] == '/') && string.CompareOrdinal(feed, start, name, 0, name.Length) == 0
            && (feed[end] == '>' || (!closing && char.IsWhiteSpace(feed[end])));
    }
}
