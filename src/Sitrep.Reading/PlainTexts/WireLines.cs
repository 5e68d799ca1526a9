namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows the marks that wire services and monitoring services put around a text: slugs, BT, END, /MORE/, NNNN, -30-.</summary>
internal static class WireLines
{
    private const int LongestSlug = 70;
    private const int MostSlugWords = 6;

    internal static bool IsFurniture(PageWords words, ReadOnlySpan<char> line)
    {
        if (IsCoded(words, line))
        {
            return true;
        }

        if (line.ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        return words.WireMarks.Contains(line) || (line.Length > 4 && line[^1] == '.' && words.WireMarks.Contains(line[..^1])) || words.WireOpens.Opening(line) > 0 || IsSlug(words, line);
    }

    // "BC-KARABAKH 2NDLD-PICKUP3RDGRAF", "AM-Salvador-Bomb, 1st Ld": a cycle's code and a hyphen open the line.
    private static bool IsCoded(PageWords words, ReadOnlySpan<char> line)
    {
        int hyphen = line.IndexOf('-');
        return hyphen is > 0 and < 4 && line.Length <= LongestSlug && hyphen + 1 < line.Length && char.IsUpper(line[hyphen + 1]) && char.IsUpper(line[0]) && char.IsUpper(line[hyphen - 1])
            && words.WireCodes.Contains(line[..hyphen]) && line[^1] is not ('.' or '!' or '?');
    }

    // "ARMENIA-AZERBAIJAN-CLASHES 2NDLD", "SALVADOR BOMB 1STLD": hyphens instead of spaces, or a word that tells the version.
    private static bool IsSlug(PageWords words, ReadOnlySpan<char> line)
    {
        if (line.Length > LongestSlug || line[^1] is '.' or '!' or '?')
        {
            return false;
        }

        int most = 0, count = 0;
        bool tagged = false;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range].Trim(",()");
            int hyphens = 0;
            for (int i = 1; i + 1 < word.Length; i++)
            {
                hyphens += word[i] == '-' && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1]) ? 1 : 0;
            }

            count++;
            most = Math.Max(most, hyphens);
            tagged |= word.Length > 3 && char.IsAsciiDigit(word[0]) && words.WireTags.Ends(word);
        }

        return (most >= 2 && count <= 3) || (tagged && count <= MostSlugWords);
    }
}
