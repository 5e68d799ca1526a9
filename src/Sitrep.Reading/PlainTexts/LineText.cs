namespace Sitrep.Reading.PlainTexts;

/// <summary>What a line looks like, whatever its words: how it ends, how it begins, how many words it has.</summary>
internal static class LineText
{
    private const string Marks = " \t\u00A0-–—*•·»►▶→|#@>+●■▪◦✔↑";

    /// <summary>Whether a line ends like a sentence. A cut-off teaser ("...") does not.</summary>
    internal static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"”'’)]» \t");
        return !line.IsEmpty && (line[^1] is '!' or '?' || (line[^1] == '.' && !line.EndsWith("...", StringComparison.Ordinal)));
    }

    /// <summary>Whether a line is cut off: "The ministry said that ...".</summary>
    internal static bool IsCutOff(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"”'’)]» \t");
        return line.EndsWith("...", StringComparison.Ordinal) || line.EndsWith("…", StringComparison.Ordinal);
    }

    /// <summary>The line without bullets, dashes and arrows before it.</summary>
    internal static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> line) => line.TrimStart(Marks);

    internal static int WordCount(ReadOnlySpan<char> line)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in line)
        {
            bool space = char.IsWhiteSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return words;
    }

    /// <summary>Whether a sentence ends inside the line and another begins.</summary>
    internal static bool HoldsSentenceBreak(ReadOnlySpan<char> line)
    {
        for (int i = 3; i + 2 < line.Length; i++)
        {
            if (line[i] is '.' or '!' or '?' && char.IsWhiteSpace(line[i + 1]) && (char.IsUpper(line[i + 2]) || line[i + 2] is '"' or '“')
                && char.IsLower(line[i - 1]) && char.IsLower(line[i - 2]) && char.IsLower(line[i - 3]))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line has capitals and no small letters.</summary>
    internal static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        bool any = false;
        foreach (char c in line)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            any |= char.IsUpper(c);
        }

        return any;
    }

    /// <summary>Letters and digits in small letters: two lines that say the same are the same.</summary>
    internal static string Squeeze(ReadOnlySpan<char> s)
    {
        var kept = new System.Text.StringBuilder(s.Length);
        foreach (char c in s)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept.Append(char.ToLowerInvariant(c));
            }
        }

        return kept.ToString();
    }
}
