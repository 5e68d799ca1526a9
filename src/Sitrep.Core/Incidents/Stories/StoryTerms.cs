using System.Runtime.InteropServices;

namespace Sitrep.Incidents.Stories;

/// <summary>The terms of a text by which stories are told apart: words without their endings, and numbers. Thread-safe.</summary>
internal static class StoryTerms
{
    // Names and numbers tell two like incidents apart, and what opens a report says what it is about. Tuned on the given part of ECB+ (bench/results).
    private const double Name = 4;
    private const double Number = 4;
    private const double Opening = 3;
    private const int OpeningLength = 300;
    private const int LongestTerm = 9;
    private const int ShortestStem = 4;

    private static readonly string[] Endings = ["ing", "ed", "es", "s"];

    /// <summary>Adds the terms of <paramref name="text"/> with their weighted counts.</summary>
    internal static Dictionary<string, double> Of(string text)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && text[i] is '\'' or '’' or '-'));
            if (inside)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                Add(terms, text.AsSpan(start, i - start), start < OpeningLength ? Opening : 1);
                start = -1;
            }
        }

        return terms;
    }

    /// <summary>A word as a term: lower case, without an ending, cut to nine letters; a number with a sign before it.</summary>
    internal static string Term(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
        {
            return $"#{word}";
        }

        string term = word.ToString().ToLowerInvariant();
        foreach (string ending in Endings)
        {
            if (term.Length - ending.Length >= ShortestStem && term.EndsWith(ending, StringComparison.Ordinal))
            {
                term = term[..^ending.Length];
                break;
            }
        }

        return term.Length > LongestTerm ? term[..LongestTerm] : term;
    }

    private static void Add(Dictionary<string, double> terms, ReadOnlySpan<char> word, double place)
    {
        word = word.TrimEnd("'’-");
        if (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase))
        {
            word = word[..^2];
        }

        if (word.Length < 2)
        {
            return;
        }

        double weight = char.IsDigit(word[0]) ? Number : char.IsUpper(word[0]) ? Name : 1;
        CollectionsMarshal.GetValueRefOrAddDefault(terms, Term(word), out _) += weight * place;
    }
}
