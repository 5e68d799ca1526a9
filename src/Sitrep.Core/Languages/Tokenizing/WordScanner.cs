namespace Sitrep.Languages;

/// <summary>Finds where a word ends: which full stops, commas, colons, hyphens and apostrophes stay inside of it.</summary>
/// <param name="words">Word lists.</param>
internal sealed class WordScanner(TokenWords words)
{
    /// <summary>Whether a mark at <paramref name="at"/> begins a word rather than standing alone: a clitic cut loose, a decimal without a nought.</summary>
    internal bool BeginsWord(string text, int at, int end)
    {
        char c = text[at];
        if (CharKinds.IsApostrophe(c) && c != '`' && at + 1 < end)
        {
            int stop = at + 1;
            while (stop < end && char.IsAsciiLetterOrDigit(text[stop]))
            {
                stop++;
            }

            ReadOnlySpan<char> rest = text.AsSpan(at + 1, stop - at - 1);
            bool alone = at == 0 || char.IsWhiteSpace(text[at - 1]);
            return (rest.Length == 2 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && alone)
                || (alone && (rest.Equals("s", StringComparison.OrdinalIgnoreCase) || rest.Equals("ve", StringComparison.OrdinalIgnoreCase)
                    || rest.Equals("re", StringComparison.OrdinalIgnoreCase) || rest.Equals("ll", StringComparison.OrdinalIgnoreCase)));
        }

        return c == '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1]))
            && !words.IsAbbreviation(text.AsSpan(at, 1));
    }

    /// <summary>Where the word that begins at <paramref name="at"/> ends.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="chunk">Where the characters between white space begin.</param>
    /// <param name="at">Where the word begins.</param>
    /// <param name="end">Where the characters between white space end.</param>
    internal int EndOfWord(string text, int chunk, int at, int end)
    {
        int phone = EndOfPhone(text, at, end);
        if (phone > at && at == chunk)
        {
            return phone;
        }

        int next = at + 1;
        while (next < end && (CharKinds.IsWord(text[next]) || Joins(text, at, next, end)))
        {
            next++;
        }

        return next < end && text[next] == '.' && KeepsStop(text, at, next, end) ? next + 1 : next;
    }

    private bool Joins(string text, int start, int at, int end)
    {
        if (at + 1 >= end || !CharKinds.IsWord(text[at + 1]))
        {
            return false;
        }

        char before = text[at - 1], after = text[at + 1], c = text[at];
        if (!CharKinds.IsWord(before))
        {
            return false;
        }

        if (CharKinds.IsApostrophe(c))
        {
            return c != '`' || char.IsLetter(before);
        }

        return c switch
        {
            '.' => JoinsStop(text, start, at, end),
            ',' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after) && ThreeDigits(text, at + 1, end),
            ':' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            '/' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after) && char.IsAsciiDigit(text[start]),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '_' or '@' => true,
            '-' => words.IsPrefix(text.AsSpan(start, at - start)) && char.IsLetter(after),
            _ => false,
        };
    }

    /// <summary>A full stop inside of a word: 1.5, U.S., a.m., example.com; not "killed.The".</summary>
    private static bool JoinsStop(string text, int start, int at, int end)
    {
        char before = text[at - 1], after = text[at + 1];
        if (char.IsAsciiDigit(before))
        {
            return char.IsAsciiDigit(after) || char.IsAsciiLetterLower(after);
        }

        bool singleBefore = at - 1 == start || !CharKinds.IsWord(text[at - 2]);
        bool singleAfter = at + 2 >= end || !CharKinds.IsWord(text[at + 2]);
        if (singleBefore && (singleAfter || char.IsLetter(after)))
        {
            return singleAfter || !char.IsUpper(after) || at - 1 > start;
        }

        return !char.IsUpper(after);
    }

    /// <summary>Whether the full stop after a word belongs to it.</summary>
    private bool KeepsStop(string text, int start, int stop, int end)
    {
        if (stop + 1 < end && text[stop + 1] == '.')
        {
            return false;
        }

        ReadOnlySpan<char> word = text.AsSpan(start, stop - start);
        if (words.IsAbbreviation(text.AsSpan(start, stop + 1 - start)))
        {
            return !IsPlainWord(word) || !EndsText(text, stop + 1);
        }

        if (word.Length == 1)
        {
            return char.IsUpper(word[0]) && word[0] != 'I';
        }

        return IsInitials(word);
    }

    /// <summary>Abbreviations that are words as well ("no.", "art.", "sun.") keep their stop only where text follows.</summary>
    private static bool IsPlainWord(ReadOnlySpan<char> word)
        => word is "no" or "art" or "sun" or "sat" or "mar" or "fig" or "min" or "mass" or "wash" or "est" or "ill" or "mon" or "fri" or "ed" or "op" or "reg" or "mo" or "pa";

    private static bool EndsText(string text, int at)
    {
        while (at < text.Length && (CharKinds.IsCloser(text[at]) || text[at] == ' '))
        {
            at++;
        }

        return at >= text.Length || text[at] is '\n' or '\r' || !char.IsAsciiDigit(text[at]);
    }

    /// <summary>Single letters with stops between them: U.S, D.C, Ph.D.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        bool stop = false;
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] == '.')
            {
                stop = true;
            }
            else if (!char.IsLetter(word[i]) || (i > 0 && word[i - 1] != '.'))
            {
                return false;
            }
        }

        return stop;
    }

    private static bool ThreeDigits(string text, int at, int end)
    {
        int stop = at;
        while (stop < end && char.IsAsciiDigit(text[stop]))
        {
            stop++;
        }

        return stop - at == 3;
    }

    /// <summary>Telephone numbers keep their hyphens: three digits or more on either side of each, the last four.</summary>
    private static int EndOfPhone(string text, int start, int end)
    {
        int at = start, run = 0, hyphens = 0;
        while (at < end && (char.IsAsciiDigit(text[at]) || text[at] == '-'))
        {
            if (text[at] == '-')
            {
                if (run is not (3 or 1))
                {
                    return start;
                }

                hyphens++;
                run = -1;
            }

            run++;
            at++;
        }

        bool clean = at >= end || !CharKinds.IsWord(text[at]);
        return hyphens > 0 && run == 4 && clean && at - start > 7 ? at : start;
    }
}
