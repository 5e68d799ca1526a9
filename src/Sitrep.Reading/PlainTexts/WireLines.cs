namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows the marks that wire services and monitoring services put around a text: slugs, BT, END, /MORE/, NNNN, -30-.</summary>
internal static class WireLines
{
    private static readonly string[] Marks =
    [
        "BT", "END", "ENDS", "(END)", "/END/", "ENDALL", "(ENDALL)", "NNNN", "ZCZC", "MORE", "/MORE/", "(MORE)", "-MORE-", "--MORE--", "MORE TO COME", "(MORE TO COME)", "END ITEM", "-END-", "-30-",
        "###", "(EOM)", "EOM", "UNCLAS", "UNCLASSIFIED", "URGENT", "FLASH", "BULLETIN", "ALERT", "SNAP", "TAKE 2", "TOP", "EMBARGOED", "(TEXT)", "[TEXT]", "[EXCERPTS]", "[PASSAGE OMITTED]",
    ];

    internal static bool IsFurniture(ReadOnlySpan<char> line)
    {
        foreach (string mark in Marks)
        {
            if (line.SequenceEqual(mark) || (mark.Length > 3 && line.Length == mark.Length + 1 && line[^1] == '.' && line.StartsWith(mark, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return line.StartsWith("ZCZC ", StringComparison.Ordinal) || IsSlug(line);
    }

    // "BC-ARMENIA-AZERBAIJAN-CLASHES 2NDLD", "AM-SALVADOR-BOMB": hyphens instead of spaces, no small letters.
    private static bool IsSlug(ReadOnlySpan<char> line)
    {
        if (line.Length > 70 || line[^1] is '.' or '!' or '?')
        {
            return false;
        }

        int hyphens = 0, most = 0, words = 1;
        for (int i = 0; i < line.Length; i++)
        {
            if (char.IsLower(line[i]))
            {
                return false;
            }

            if (line[i] == ' ')
            {
                words++;
                hyphens = 0;
            }
            else if (line[i] == '-' && i > 0 && i + 1 < line.Length && char.IsLetter(line[i - 1]) && char.IsLetter(line[i + 1]))
            {
                most = Math.Max(most, ++hyphens);
            }
        }

        return most >= 2 && words <= 3;
    }
}
