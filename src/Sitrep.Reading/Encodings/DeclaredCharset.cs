using System.Text;

namespace Sitrep.Reading.Encodings;

/// <summary>The encoding that a page declares in <c>meta charset</c>, <c>http-equiv</c> or an XML declaration.</summary>
internal static class DeclaredCharset
{
    // As browsers do: a declaration further down does not count.
    private const int Head = 4 * 1024;

    internal static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    internal static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && Value(head, "encoding", 0, out _) is string xml)
        {
            return ByName(xml);
        }

        for (int meta = Next(head, "<meta", 0); meta >= 0; meta = Next(head, "<meta", meta + 5))
        {
            int close = head.IndexOf('>', meta);
            if (Value(head, "charset", meta, out int at) is string name && (close < 0 || at < close))
            {
                return ByName(name);
            }
        }

        return null;
    }

    /// <summary>The encoding of a label, as the web uses labels (ISO-8859-1 means Windows-1252), or null where it is unknown or unsafe.</summary>
    internal static Encoding? ByName(string name)
    {
        string label = name.Trim().ToLowerInvariant();
        switch (label)
        {
            case "iso-8859-1" or "iso8859-1" or "latin1" or "us-ascii" or "ascii" or "iso_8859-1" or "cp1252" or "x-cp1252":
                return Windows1252;
            case "iso-8859-9" or "latin5":
                return CodePagesEncodingProvider.Instance.GetEncoding(1254);
            case "utf8":
                return Encoding.UTF8;
            case "cp1251" or "win-1251":
                return CodePagesEncodingProvider.Instance.GetEncoding(1251);
        }

        // What could be read as ASCII to find the label is not UTF-16 or UTF-32; UTF-7 is never taken.
        if (label.StartsWith("utf-16", StringComparison.Ordinal) || label.StartsWith("utf-32", StringComparison.Ordinal) || label is "utf-7" or "ucs-2" or "unicode")
        {
            return label == "utf-7" ? null : Encoding.UTF8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static int Next(string head, string word, int from) => head.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);

    private static string? Value(string head, string name, int from, out int at)
    {
        at = Next(head, name, from);
        if (at < 0)
        {
            return null;
        }

        int p = at + name.Length;
        while (p < head.Length && head[p] is ' ' or '=' or '"' or '\'' or '\t')
        {
            p++;
        }

        int start = p;
        while (p < head.Length && p - start < 40 && (char.IsAsciiLetterOrDigit(head[p]) || head[p] is '-' or '_' or ':' or '.'))
        {
            p++;
        }

        return p > start ? head[start..p] : null;
    }
}
