namespace Sitrep.Places;

/// <summary>What romanised Arabic names write in several ways that the letters do not tell: articles, diphthongs, a last h.</summary>
internal static class ArabicNames
{
    /// <summary>A key without its articles (al, el, ad, ash, ez ...), "aw" as "o" before a consonant, and without the h of a last "ah".</summary>
    internal static string Plain(string key)
    {
        string[] words = key.Split(' ');
        List<string> plain = [];
        for (int i = 0; i < words.Length; i++)
        {
            if (i + 1 == words.Length || !IsArticle(words[i], words[i + 1]))
            {
                plain.Add(Plain(words[i].AsSpan()));
            }
        }

        return string.Join(' ', plain);
    }

    // The article takes the sound that follows: "ash shaykh", "ez zor".
    private static bool IsArticle(string word, string next)
        => word.Length is 2 or 3 && word[0] is 'a' or 'e' && (word is "al" or "el" || next.StartsWith(word[1..], StringComparison.Ordinal));

    private static string Plain(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word.EndsWith("ah"))
        {
            word = word[..^1];
        }

        for (int i = 1; i < word.Length; i++)
        {
            if (word[i] == 'w' && word[i - 1] is 'a' or 'o' or 'u' && (i + 1 == word.Length || !IsVowel(word[i + 1])))
            {
                return string.Concat(word[..(i - 1)], "o", Plain(word[(i + 1)..]));
            }
        }

        return word.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
