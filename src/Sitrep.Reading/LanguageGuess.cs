using System.Collections.Frozen;

namespace Sitrep.Reading;

/// <summary>Tells English from what is clearly another language: by script, then by small words. Says nothing where it is not sure.</summary>
internal static class LanguageGuess
{
    private const int Sample = 4_000;
    private const int FewestLetters = 40;
    private const int FewestWords = 30;
    private const int LongestSmallWord = 6;

    private static readonly (string Language, string[] Words)[] SmallWords =
    [
        ("en", ["the", "of", "and", "to", "in", "that", "was", "on", "by", "with", "said", "for", "is", "have", "has", "were", "at", "from"]),
        ("es", ["el", "los", "las", "que", "del", "una", "por", "con", "para", "se", "su", "y"]),
        ("fr", ["le", "les", "des", "et", "dans", "une", "du", "pour", "qui", "sur", "est", "au"]),
        ("de", ["der", "die", "und", "das", "den", "mit", "von", "ist", "nicht", "auf", "eine", "dem"]),
        ("tr", ["ve", "bir", "bu", "ile", "için", "olarak", "da", "de", "olan", "çok"]),
        ("pt", ["os", "das", "dos", "uma", "não", "em", "ao", "pelo", "mais", "e"]),
        ("it", ["il", "gli", "della", "che", "di", "per", "sono", "nel", "con", "alla"]),
    ];

    private static readonly FrozenDictionary<string, int> Masks = BuildMasks();

    /// <summary>The language of <paramref name="text"/> by ISO 639-1, or null where nothing is clear.</summary>
    internal static string? Of(string text)
    {
        ReadOnlySpan<char> sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        return ByScript(sample) ?? ByWords(sample);
    }

    private static string? ByScript(ReadOnlySpan<char> sample)
    {
        int letters = 0, cyrillic = 0, armenian = 0, georgian = 0, arabic = 0, hebrew = 0, asian = 0, greek = 0, schwa = 0, ukrainian = 0;
        foreach (char c in sample)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            cyrillic += c is >= 'Ѐ' and <= 'ӿ' ? 1 : 0;
            ukrainian += c is 'і' or 'ї' or 'є' or 'ґ' ? 1 : 0;
            armenian += c is >= '\u0531' and <= '\u058F' ? 1 : 0;
            georgian += c is >= '\u10A0' and <= '\u10FF' ? 1 : 0;
            arabic += c is >= '\u0600' and <= '\u06FF' ? 1 : 0;
            hebrew += c is >= '\u0590' and <= '\u05FF' ? 1 : 0;
            greek += c is >= '\u0370' and <= '\u03FF' ? 1 : 0;
            asian += c is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
            schwa += c is 'ə' or 'Ə' ? 1 : 0;
        }

        int half = letters / 2;
        return letters < FewestLetters ? null
            : cyrillic > half ? (ukrainian * 50 > letters ? "uk" : "ru")
            : armenian > half ? "hy"
            : georgian > half ? "ka"
            : arabic > half ? "ar"
            : hebrew > half ? "he"
            : greek > half ? "el"
            : asian > half ? "zh"
            : schwa * 30 > letters ? "az"
            : null;
    }

    private static string? ByWords(ReadOnlySpan<char> sample)
    {
        Span<int> hits = stackalloc int[SmallWords.Length];
        var masks = Masks.GetAlternateLookup<ReadOnlySpan<char>>();
        int words = 0;
        foreach (Range range in sample.SplitAny(" \n\t\r,.;:\"'()"))
        {
            ReadOnlySpan<char> word = sample[range];
            if (word.IsEmpty || !char.IsLetter(word[0]))
            {
                continue;
            }

            words++;
            if (word.Length <= LongestSmallWord && masks.TryGetValue(word, out int mask))
            {
                for (int i = 0; i < hits.Length; i++)
                {
                    hits[i] += (mask >> i) & 1;
                }
            }
        }

        int best = 0;
        for (int i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        return words >= FewestWords && hits[best] * 12 > words && (best == 0 || hits[best] > hits[0] * 3) ? SmallWords[best].Language : null;
    }

    // Which languages a word belongs to: one bit a language.
    private static FrozenDictionary<string, int> BuildMasks()
    {
        var masks = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < SmallWords.Length; i++)
        {
            foreach (string word in SmallWords[i].Words)
            {
                masks[word] = masks.GetValueOrDefault(word) | (1 << i);
            }
        }

        return masks.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
