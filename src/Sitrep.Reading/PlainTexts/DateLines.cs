using Sitrep.Reading.Dates;
using Sitrep.Spans;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows lines that give the day of the report and nothing else, or the day and who reports.</summary>
internal static class DateLines
{
    private const int Longest = 110;
    private const int LongestSigned = 110;
    private const int MostNames = 8;
    private const int MostSmallOfByline = 2;
    private const int MostPieceWords = 4;

    /// <summary>Whether a line gives a full date and nothing else but such words as "Published", and what pages count.</summary>
    internal static bool Is(PageWords words, string text, TextSpan line)
        => line.Length <= Longest && DateText.TryFind(text, line, out FoundDate found)
            && OnlyDateWords(words, text.AsSpan(line.Start, found.Span.Start - line.Start)) && OnlyDateWords(words, text.AsSpan(found.Span.End, line.End - found.Span.End));

    /// <summary>Whether a line gives a full date and a name: "Tavush Voice, 17 August 2018", "Orontes Watch | daily digest | 10 June 2021". Only beneath a headline: a headline may look so too.</summary>
    internal static bool IsSigned(PageWords words, string text, TextSpan line)
    {
        if (line.Length > LongestSigned || !DateText.TryFind(text, line, out FoundDate found) || LineText.EndsSentence(line.Of(text)))
        {
            return false;
        }

        ReadOnlySpan<char> before = text.AsSpan(line.Start, found.Span.Start - line.Start), after = text.AsSpan(found.Span.End, line.End - found.Span.End);
        int small = words.CreditOpens.Opening(before) > 0 ? MostSmallOfByline : 0;
        return AreNames(words, before, small) && AreNames(words, after, small);
    }

    private static bool OnlyDateWords(PageWords words, ReadOnlySpan<char> s)
    {
        int start = -1;
        for (int i = 0; i <= s.Length; i++)
        {
            bool letter = i < s.Length && char.IsLetter(s[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                if (!words.DateWords.Contains(s[start..i]) && !words.Clutter.Counts.Contains(s[start..i]))
                {
                    return false;
                }

                start = -1;
            }
        }

        return true;
    }

    // Between bars anything short, elsewhere only words written large.
    private static bool AreNames(PageWords words, ReadOnlySpan<char> s, int mostSmall)
    {
        bool bars = s.ContainsAny("|•·");
        int names = 0, small = 0;
        foreach (Range piece in s.SplitAny("|•·"))
        {
            if (bars && LineText.WordCount(s[piece]) > MostPieceWords)
            {
                return false;
            }

            foreach (Range range in s[piece].Split(' '))
            {
                ReadOnlySpan<char> word = s[piece][range].Trim(",;:()-–—./");
                names += word.IsEmpty ? 0 : 1;
                small += !bars && !word.IsEmpty && char.IsLower(word[0]) && !words.DateWords.Contains(word) && !words.CreditJoins.Contains(word) ? 1 : 0;
            }
        }

        return names <= MostNames && small <= mostSmall;
    }
}
