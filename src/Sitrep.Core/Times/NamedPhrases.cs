using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>Phrases that stand for a period of the calendar, or for none: matched over pieces, without case, hyphens, apostrophes and stops.</summary>
internal sealed class NamedPhrases
{
    private readonly Dictionary<string, List<(string[] Words, NamedPeriod Period)>> _byFirst = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words that phrases begin with.</summary>
    public IEnumerable<string> FirstWords => _byFirst.Keys;

    /// <summary>Adds a phrase; the longest is tried first, the first added among equals.</summary>
    public void Add(string phrase, NamedPeriod period)
    {
        string[] words = [.. phrase.Split([' ', '-', '\'', '.', '/'], StringSplitOptions.RemoveEmptyEntries)];
        if (words.Length == 0)
        {
            return;
        }

        if (!_byFirst.TryGetValue(words[0], out List<(string[] Words, NamedPeriod Period)>? list))
        {
            _byFirst[words[0]] = list = [];
        }

        int at = list.FindIndex(e => e.Words.Length < words.Length);
        list.Insert(at < 0 ? list.Count : at, (words, period));
    }

    /// <summary>Whether a phrase begins with <paramref name="first"/>, which may be digits that carry no tag.</summary>
    public bool MayStart(ReadOnlySpan<char> first) => _byFirst.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(first);

    /// <summary>The longest phrase that begins at piece <paramref name="at"/> and holds in <paramref name="text"/>.</summary>
    public NamedPeriod? Find(List<Piece> pieces, int at, string? text, out int next)
    {
        next = at;
        if (!_byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(pieces[at].Text, out List<(string[] Words, NamedPeriod Period)>? list))
        {
            return null;
        }

        foreach ((string[] words, NamedPeriod period) in list)
        {
            if (Matches(pieces, at, words, out next) && period.HoldsIn(text))
            {
                return period;
            }
        }

        next = at;
        return null;
    }

    private static bool Matches(List<Piece> pieces, int at, string[] words, out int next)
    {
        int i = at;
        next = at;
        foreach (string word in words)
        {
            while (i > at && i < pieces.Count && pieces[i].Kind is PieceKind.Mark && (char)pieces[i].Value is '-' or '\'' or '.' or '/')
            {
                i++;
            }

            if (i >= pieces.Count || !pieces[i].Text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            i++;
        }

        next = i;
        return true;
    }
}
