using System.Runtime.InteropServices;

namespace Sitrep.Languages;

/// <summary>Reads the facts of words.</summary>
internal static class WordFactReader
{
    private const int Longest = 64;

    /// <summary>Whether case says nothing in a sentence: nearly all of it is in capitals, or nearly every word begins with one.</summary>
    internal static bool IsCaseless(ReadOnlySpan<Token> tokens)
    {
        var count = default(CaseCount);
        foreach (Token token in tokens)
        {
            count.Add(token.Text);
        }

        return count.IsCaseless;
    }

    /// <summary>Reads the facts of one word.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="caseless">Whether case says nothing in its sentence.</param>
    /// <param name="facts">Receives the facts.</param>
    internal static void Read(string text, bool caseless, out WordFacts facts)
    {
        facts = default;
        Span<char> lower = stackalloc char[Longest];
        int length = Math.Min(text.Length, Longest);
        for (int i = 0; i < length; i++)
        {
            lower[i] = Fold(text[i]);
        }

        lower = lower[..length];
        facts.Lower = FeatureHash.Of(lower);
        facts.Form = caseless ? facts.Lower : FeatureHash.Of(text);
        facts.Suffix1 = Ending(lower, 1);
        facts.Suffix2 = Ending(lower, 2);
        facts.Suffix3 = Ending(lower, 3);
        facts.Suffix4 = Ending(lower, 4);
        facts.Suffix5 = Ending(lower, 5);
        facts.Prefix1 = Beginning(lower, 1);
        facts.Prefix2 = Beginning(lower, 2);
        facts.Prefix3 = Beginning(lower, 3);
        facts.Prefix4 = Beginning(lower, 4);
        facts.Shape = ShapeOf(caseless ? lower : MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetReference(text.AsSpan()), length), caseless);
    }

    /// <summary>Key of a word as words are compared, without its other facts.</summary>
    internal static uint KeyOf(string text)
    {
        Span<char> lower = stackalloc char[Longest];
        int length = Math.Min(text.Length, Longest);
        for (int i = 0; i < length; i++)
        {
            lower[i] = Fold(text[i]);
        }

        return FeatureHash.Of(lower[..length]);
    }

    /// <summary>One character as words are compared: lower case, digits alike, plain marks.</summary>
    internal static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 32),
        >= '0' and <= '9' => '0',
        < '\u0080' => c,
        '\u2019' or '\u2018' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' or '\u2212' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private static uint Ending(ReadOnlySpan<char> word, int count)
        => word.Length < count ? (uint)word.Length : FeatureHash.Of(word[^count..]);

    private static uint Beginning(ReadOnlySpan<char> word, int count)
        => word.Length < count ? (uint)word.Length : FeatureHash.Of(word[..count]);

    private static uint ShapeOf(ReadOnlySpan<char> word, bool caseless)
    {
        uint shape = caseless ? 7u : 1u;
        uint last = 0;
        int kept = 0;
        foreach (char c in word)
        {
            uint kind = KindOf(c);
            if (kind != last && kept < 8)
            {
                shape = (shape * 11) + kind;
                kept++;
                last = kind;
            }
        }

        // One capital alone and a word of capitals are told apart by length.
        return (shape * 5) + (uint)Math.Min(word.Length, 4);
    }

    private static uint KindOf(char c) => c switch
    {
        >= 'a' and <= 'z' => 1,
        >= 'A' and <= 'Z' => 2,
        >= '0' and <= '9' => 3,
        '-' => 4,
        '.' => 5,
        '\'' or '\u2019' => 6,
        '/' or '@' or ':' or '_' => 7,
        _ => char.IsUpper(c) ? 2u : char.IsLetter(c) ? 1u : char.IsDigit(c) ? 3u : 8u,
    };
}
