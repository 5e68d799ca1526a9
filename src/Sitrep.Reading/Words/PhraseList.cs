using System.Collections.Frozen;

namespace Sitrep.Reading.Words;

/// <summary>Phrases of the knowledge of pages, asked without regard to small and capital letters. A phrase counts only where its last word ends.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class PhraseList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly FrozenDictionary<char, string[]> _byFirst;
    private readonly string[] _all;

    internal PhraseList(IEnumerable<string> phrases)
    {
        _all = [.. phrases.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal)];
        _whole = _all.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _byFirst = _all.GroupBy(p => char.ToLowerInvariant(p[0])).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    internal IReadOnlyList<string> All => _all;

    /// <summary>Whether <paramref name="s"/> is one of the phrases.</summary>
    internal bool Contains(ReadOnlySpan<char> s) => !s.IsEmpty && _all.Length > 0 && _whole.Contains(s);

    /// <summary>How long the longest phrase is that opens <paramref name="s"/>, or 0.</summary>
    internal int Opening(ReadOnlySpan<char> s)
    {
        if (s.IsEmpty || !_byFirst.TryGetValue(char.ToLowerInvariant(s[0]), out string[]? phrases))
        {
            return 0;
        }

        foreach (string phrase in phrases)
        {
            if (s.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && EndsWord(s, phrase.Length))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether one of the phrases stands somewhere in <paramref name="s"/>.</summary>
    internal bool IsWithin(ReadOnlySpan<char> s)
    {
        foreach (string phrase in _all)
        {
            int at = s.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && EndsWord(s, at + phrase.Length) && (at == 0 || !char.IsLetter(phrase[0]) || !char.IsLetterOrDigit(s[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the phrases stands in <paramref name="s"/>, be it within a word.</summary>
    internal bool IsAnywhere(ReadOnlySpan<char> s)
    {
        foreach (string phrase in _all)
        {
            if (s.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the phrases ends <paramref name="s"/>.</summary>
    internal bool Ends(ReadOnlySpan<char> s)
    {
        foreach (string phrase in _all)
        {
            if (s.EndsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "follow" does not open "follow-up", nor "share" "share's".
    private static bool EndsWord(ReadOnlySpan<char> s, int at)
        => at >= s.Length || !char.IsLetter(s[at - 1])
            || !(char.IsLetterOrDigit(s[at]) || (s[at] is '-' or '\'' && at + 1 < s.Length && char.IsLetter(s[at + 1])));
}
