using System.Runtime.InteropServices;

namespace Sitrep.Incidents.Stories;

/// <summary>The terms of a text by which stories are told apart: words without their endings, and numbers. Thread-safe.</summary>
internal static class StoryTerms
{
    // Names and numbers tell two like incidents apart, and what opens a report says what it is about. Tuned on the given part of ECB+ (bench/results).
    private const int Most = 96;
    private const double Name = 4;
    private const double Number = 4;
    private const double Opening = 3;
    private const int OpeningLength = 300;
    private const int LongestTerm = 9;
    private const int ShortestStem = 4;

    private static readonly string[] Endings = ["ing", "ed", "es", "s"];

    /// <summary>The weightiest terms of a whole text.</summary>
    internal static TermVector Story(string text, WordRarity rarity)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Range range in Words(text))
        {
            (int start, int length) = range.GetOffsetAndLength(text.Length);
            ReadOnlySpan<char> word = text.AsSpan(start, length);
            double weight = char.IsDigit(word[0]) ? Number : char.IsUpper(word[0]) ? Name : 1;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Term(word), out _) += weight * (start < OpeningLength ? Opening : 1);
        }

        return TermVector.Of([.. counts
            .Select(t => KeyValuePair.Create(t.Key, (1 + Math.Log(Math.Max(1, t.Value))) * rarity.Of(t.Key)))
            .Where(t => t.Value > 0)
            .OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal)
            .Take(Most)]);
    }

    /// <summary>Each term once, weighed by its rarity alone.</summary>
    /// <param name="texts">Where they stand.</param>
    /// <param name="rarity">How rare words are.</param>
    /// <param name="namesOnly">Whether only words with a capital and numbers count.</param>
    internal static TermVector Set(IEnumerable<string> texts, WordRarity rarity, bool namesOnly)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            foreach (Range range in Words(text))
            {
                ReadOnlySpan<char> word = text.AsSpan(range);
                if (!namesOnly || char.IsUpper(word[0]) || char.IsDigit(word[0]))
                {
                    string term = Term(word);
                    terms[term] = rarity.Of(term);
                }
            }
        }

        return TermVector.Of([.. terms.Where(t => t.Value > 0)]);
    }

    /// <summary>The terms of a text, each once.</summary>
    internal static HashSet<string> Of(string text) => [.. Words(text).Select(range => Term(text.AsSpan(range)))];

    /// <summary>The words of a text of two letters or more, without what marks an owner.</summary>
    internal static List<Range> Words(string text)
    {
        var words = new List<Range>();
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
                ReadOnlySpan<char> word = text.AsSpan(start, i - start).TrimEnd("'’-");
                bool owns = word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase);
                int length = word.Length - (owns ? 2 : 0);
                if (length >= 2)
                {
                    words.Add(start..(start + length));
                }

                start = -1;
            }
        }

        return words;
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
}
