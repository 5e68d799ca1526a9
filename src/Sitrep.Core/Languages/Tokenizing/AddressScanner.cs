namespace Sitrep.Languages;

/// <summary>Finds web and mail addresses, hashtags and handles: one token each.</summary>
internal static class AddressScanner
{
    /// <summary>Where the address that begins at <paramref name="start"/> ends, or <paramref name="start"/> where none begins.</summary>
    internal static int EndOf(string text, int start, int end)
    {
        ReadOnlySpan<char> chunk = text.AsSpan(start, end - start);
        bool address = chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsMail(chunk) || IsHandle(chunk);
        if (!address)
        {
            return start;
        }

        int stop = end;
        while (stop > start + 1 && text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or ')' or ']' or '\'' or '>' or '\u201D' or '\u2019')
        {
            stop--;
        }

        return stop;
    }

    private static bool IsMail(ReadOnlySpan<char> chunk)
    {
        int at = chunk.IndexOf('@');
        return at > 0 && at + 1 < chunk.Length && char.IsAsciiLetterOrDigit(chunk[0]) && char.IsAsciiLetterOrDigit(chunk[at - 1])
            && char.IsAsciiLetterOrDigit(chunk[at + 1]) && chunk[(at + 1)..].Contains('.');
    }

    private static bool IsHandle(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 3 || chunk[0] is not ('@' or '#') || !char.IsLetter(chunk[1]))
        {
            return false;
        }

        foreach (char c in chunk[1..])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or ',' or ':' or '!' or '?'))
            {
                return false;
            }
        }

        return true;
    }
}
