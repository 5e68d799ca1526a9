using Sitrep.Reading.Words;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows lines that say who wrote, edited or translated: all but a few words of them are names.</summary>
internal static class CreditLines
{
    private const int LongestCredit = 240;
    private const int MostNames = 12;
    private const int MostNamesOfRole = 6;

    internal static bool Is(PageWords words, ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCredit)
        {
            return false;
        }

        ReadOnlySpan<char> bare = line.Trim(" ()[]*_–—-•|");
        return !bare.IsEmpty && (OpensWithCredit(words, bare) || EndsWithRole(words, bare));
    }

    // "By Jane Doe and John Roe, Reuters", "(Reporting by Jane Doe; Editing by John Roe)", "Author: Jane Doe".
    private static bool OpensWithCredit(PageWords words, ReadOnlySpan<char> line)
    {
        int open = words.CreditOpens.Opening(line);
        int colon = words.CreditColons.Opening(line);
        if (colon > 0 && line[colon..].TrimStart() is [':', ..])
        {
            open = line.Length - line[colon..].TrimStart().Length + 1;
        }

        if (open == 0 || char.IsLower(line[0]))
        {
            return false;
        }

        // "By Friday troops had come." ends like a sentence; what names its trade ("Editing by") may.
        bool bare = open == 2;
        if (line[^1] is ':' or '!' or '?' || (bare && line[^1] == '.'))
        {
            return false;
        }

        int names = 0;
        foreach (Range part in line[open..].SplitAny(";"))
        {
            ReadOnlySpan<char> rest = line[open..][part].Trim();
            int again = words.CreditOpens.Opening(rest);
            if (!AreNames(words, rest[again..], ref names))
            {
                return false;
            }
        }

        return names is >= 1 and <= MostNames;
    }

    // "Associated Press Writer", "Jane Doe, Border Post correspondent".
    private static bool EndsWithRole(PageWords words, ReadOnlySpan<char> line)
    {
        int last = line.LastIndexOf(' ');
        int names = 0;
        return last > 0 && words.CreditRoles.Contains(line[(last + 1)..]) && char.IsUpper(line[0]) && AreNames(words, line[..last], ref names) && names is >= 2 and <= MostNamesOfRole
            && (line.Contains(',') || LineText.WordCount(line) <= 3);
    }

    private static bool AreNames(PageWords words, ReadOnlySpan<char> s, ref int names)
    {
        foreach (Range range in s.SplitAny(" ,|/:\t\u00A0"))
        {
            ReadOnlySpan<char> word = s[range].Trim(".()");
            if (word.IsEmpty || word is "-" or "–" or "—" or "&")
            {
                continue;
            }

            bool join = IsJoin(words.CreditJoins, word);
            bool name = char.IsUpper(word[0]) || (word.Contains('@') && !char.IsDigit(word[0]));
            if ((!name && !join) || word is "The" or "A" or "An")
            {
                return false;
            }

            names += name ? 1 : 0;
        }

        return true;
    }

    private static bool IsJoin(PhraseList joins, ReadOnlySpan<char> word) => char.IsLower(word[0]) && joins.Contains(word);
}
