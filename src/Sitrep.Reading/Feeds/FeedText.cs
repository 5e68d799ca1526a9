using System.Text;

namespace Sitrep.Reading.Feeds;

/// <summary>Mends what feeds get wrong most often and XML does not forgive: bare ampersands, HTML's entities, control characters.</summary>
internal static class FeedText
{
    private static readonly string[] Own = ["amp;", "lt;", "gt;", "quot;", "apos;"];

    internal static string Mend(ReadOnlySpan<char> xml)
    {
        var mended = new StringBuilder(xml.Length + 64);
        while (!xml.IsEmpty)
        {
            int at = xml.IndexOf("<![CDATA[", StringComparison.Ordinal);
            int end = at < 0 ? -1 : xml[at..].IndexOf("]]>", StringComparison.Ordinal);
            Plain(mended, at < 0 ? xml : xml[..at]);
            int next = at < 0 ? xml.Length : end < 0 ? xml.Length : at + end + 3;
            Clean(mended, at < 0 ? [] : xml[at..next]);
            xml = xml[next..];
        }

        return mended.ToString();
    }

    private static void Plain(StringBuilder mended, ReadOnlySpan<char> xml)
    {
        for (int at = xml.IndexOf('&'); at >= 0; at = xml.IndexOf('&'))
        {
            Clean(mended, xml[..(at + 1)]);
            xml = xml[(at + 1)..];
            mended.Append(IsReference(xml) ? "" : "amp;");
        }

        Clean(mended, xml);
    }

    private static bool IsReference(ReadOnlySpan<char> after)
    {
        foreach (string name in Own)
        {
            if (after.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        int end = after[..Math.Min(after.Length, 10)].IndexOf(';');
        if (end < 2 || after[0] != '#')
        {
            return false;
        }

        // References to what XML forbids (&#0; and its like) are shown as they are written.
        bool hex = after[1] is 'x' or 'X';
        return int.TryParse(after[(hex ? 2 : 1)..end], hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None, null, out int code)
            && after[1] != 'X' && (code is 9 or 10 or 13 or (>= 0x20 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF));
    }

    private static void Clean(StringBuilder mended, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            mended.Append(c < ' ' && c is not ('\t' or '\n' or '\r') ? ' ' : c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c);
        }
    }
}
