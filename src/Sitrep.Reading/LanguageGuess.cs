using System.Collections.Frozen;

namespace Sitrep.Reading;

/// <summary>Tells English from what is clearly another language: by script, then by small words. Says nothing where it is not sure.</summary>
internal static class LanguageGuess
{
    private const int Sample = 4_000;
    private const int FewestLetters = 12;
    private const int FewestWords = 30;
    private const int FewestWordsOfShort = 8;
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
        ("nl", ["het", "een", "van", "voor", "niet", "zijn", "werd", "bij", "ook", "naar", "aan", "dat"]),
        ("pl", ["się", "nie", "jest", "że", "do", "przez", "oraz", "jak", "był", "od", "na"]),
        ("ro", ["și", "din", "pentru", "care", "cu", "este", "au", "fost", "prin", "sunt", "pe"]),
        ("id", ["yang", "dan", "di", "untuk", "dengan", "dari", "ini", "pada", "tidak", "dalam", "oleh"]),
        ("sv", ["och", "att", "det", "som", "för", "av", "på", "är", "inte", "till"]),
        ("cs", ["že", "se", "na", "je", "ve", "byl", "který", "podle", "jako", "není"]),
        ("hr", ["je", "su", "na", "koji", "da", "kao", "nije", "od", "za", "iz"]),
        ("hu", ["és", "hogy", "nem", "egy", "az", "volt", "meg", "azt"]),
        ("so", ["waxaa", "ayaa", "oo", "ka", "ee", "iyo", "soo", "uu", "ku"]),
        ("sw", ["ya", "wa", "na", "kwa", "katika", "kuwa", "ni", "za", "la"]),
        ("ha", ["da", "ya", "ta", "wani", "sun", "cikin", "kuma", "ba", "don"]),
        ("vi", ["và", "của", "các", "được", "trong", "là", "cho", "không", "một"]),
    ];

    // Blocks of letters that are nobody's but one language's, or one language's for the most part.
    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u0370', '\u03FF', "el"), ('\u0400', '\u052F', "ru"), ('\u0531', '\u058F', "hy"), ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"),
        ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"), ('\u0B80', '\u0BFF', "ta"), ('\u0D80', '\u0DFF', "si"), ('\u0E00', '\u0E7F', "th"),
        ('\u1000', '\u109F', "my"), ('\u10A0', '\u10FF', "ka"), ('\u1200', '\u137F', "am"), ('\u1780', '\u17FF', "km"), ('\u3040', '\u30FF', "ja"),
        ('\u4E00', '\u9FFF', "zh"), ('\uAC00', '\uD7A3', "ko"),
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
        Span<int> counts = stackalloc int[Scripts.Length];
        int letters = 0, schwa = 0, ukrainian = 0, persian = 0;
        foreach (char c in sample)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            ukrainian += c is 'і' or 'ї' or 'є' or 'ґ' ? 1 : 0;
            persian += c is 'گ' or 'چ' or 'پ' or 'ژ' ? 1 : 0;
            schwa += c is 'ə' or 'Ə' ? 1 : 0;
            for (int i = 0; c >= Scripts[0].First && i < Scripts.Length; i++)
            {
                if (c >= Scripts[i].First && c <= Scripts[i].Last)
                {
                    counts[i]++;
                    break;
                }
            }
        }

        if (letters < FewestLetters)
        {
            return null;
        }

        int most = 0, foreign = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            most = counts[i] > counts[most] ? i : most;
            foreign += counts[i];
        }

        // Japanese is written in both kana and the letters of Chinese.
        string? script = foreign * 2 <= letters ? null : Scripts[most].Language == "zh" && counts[Array.FindIndex(Scripts, s => s.Language == "ja")] * 10 > letters ? "ja" : Scripts[most].Language;
        return script switch
        {
            "ru" when ukrainian * 50 > letters => "uk",
            "ar" when persian * 50 > letters => "fa",
            null when schwa * 30 > letters => "az",
            _ => script,
        };
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

        // A short text must be dense with small words to say anything.
        int share = words >= FewestWords ? 12 : 5;
        return words >= FewestWordsOfShort && hits[best] * share > words && (best == 0 || hits[best] > hits[0] * 3) ? SmallWords[best].Language : null;
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
