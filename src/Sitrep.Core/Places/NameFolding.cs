using System.Text;

namespace Sitrep.Places;

/// <summary>Folds the spellings of a name into keys that compare ordinally.</summary>
/// <remarks>
/// Thread-safe, without state. Needs no ICU: the letters come from our own table, so that results are the same under
/// invariant globalisation. The key is for equality, the skeleton for variants of romanisation; a skeleton that is equal
/// proves nothing until <see cref="Likeness"/> has looked at the keys.
/// </remarks>
public static class NameFolding
{
    /// <summary>
    /// The key of <paramref name="name"/>: lower case, marks off, Cyrillic and Armenian in Latin letters, apostrophes, full stops
    /// and modifier letters dropped, anything else between letters (hyphen, comma, space) one space.
    /// </summary>
    public static string Key(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length + 8);
        bool gap = false;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (IsDropped(c))
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c))
            {
                gap = key.Length > 0;
                continue;
            }

            if (gap)
            {
                key.Append(' ');
                gap = false;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c is 'ո' or 'Ո' && i + 1 < name.Length && name[i + 1] is 'ւ' or 'Ւ')
            {
                // Armenian writes u with two letters.
                key.Append('u');
                i++;
            }
            else
            {
                key.Append(LetterTable.Spell(c) ?? char.ToLowerInvariant(c).ToString());
            }
        }

        return key.ToString();
    }

    /// <summary>
    /// The skeleton of a key: one sign for every run of vowels (y among them), one for each class of consonants that romanisations
    /// exchange (g gh k kh q x h; c ch j zh dzh; s sh; v w; t th; ts tz s; b p only as written), doubled letters once, no spaces.
    /// </summary>
    /// <param name="key">A key that <see cref="Key"/> made.</param>
    public static string SkeletonKey(ReadOnlySpan<char> key)
    {
        var skeleton = new StringBuilder(key.Length);
        for (int i = 0; i < key.Length;)
        {
            (char sign, int length) = Sound(key[i..]);
            i += length;
            if (sign != ' ' && (skeleton.Length == 0 || skeleton[^1] != sign))
            {
                skeleton.Append(sign);
            }
        }

        return skeleton.ToString();
    }

    /// <summary>
    /// The consonants of a key: like the skeleton without its vowels, and with hard and soft ones as one (b p f v, d t, z s), as east and west Armenian,
    /// German and French write them, w after a vowel as one, and Arabic articles left out. Starts with a sign for a vowel where the key does.
    /// </summary>
    /// <param name="key">A key that <see cref="Key"/> made.</param>
    public static string ConsonantKey(ReadOnlySpan<char> key)
    {
        string sounds = SkeletonKey(ArabicNames.Plain(key.ToString()));
        var consonants = new StringBuilder(sounds.Length);
        for (int i = 0; i < sounds.Length; i++)
        {
            char sign = sounds[i] switch { 'b' or 'f' or 'v' => 'p', 'd' => 't', 'z' => 's', char c => c };
            if ((sign != 'a' || i == 0) && (consonants.Length == 0 || consonants[^1] != sign))
            {
                consonants.Append(sign);
            }
        }

        return consonants.ToString();
    }

    /// <summary>How alike two keys of one skeleton are: 1 for equal ones, less for every letter that has to be changed, 0 for strangers.</summary>
    /// <remarks>Digraphs count as one letter, so that Shorzha and Shorja differ by one. Take 0.7 and above for one name.</remarks>
    public static double Likeness(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        string a = Letters(left), b = Letters(right);
        int longest = Math.Max(a.Length, b.Length);
        return longest == 0 ? 1.0 : Math.Max(0.0, 1.0 - (EditDistance(a, b) / longest));
    }

    private static bool IsDropped(char c)
        => c is '\'' or '\u2019' or '\u2018' or '\u201b' or '`' or '\u00b4' or '\u2032' or '.' or '\u00ad' or '\u200b' or '\u200c' or '\u200d'
            or (>= '\u02b0' and <= '\u02ff') or (>= '\u0300' and <= '\u036f') or 'ъ' or 'ь' or 'Ъ' or 'Ь' or '\u055a';

    private static (char Sign, int Length) Sound(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("dzh") || rest.StartsWith("tch"))
        {
            return ('j', 3);
        }

        if (rest.Length > 1)
        {
            (char Sign, int Length) pair = (rest[0], rest[1]) switch
            {
                ('g', 'h') or ('k', 'h') or ('c', 'k') => ('k', 2),
                ('z', 'h') or ('c', 'h') or ('d', 'j') => ('j', 2),
                ('s', 'h') or ('t', 's') or ('t', 'z') => ('s', 2),
                ('t', 'h') => ('t', 2),
                ('d', 'h') => ('d', 2),
                ('p', 'h') => ('f', 2),
                _ => (default, 0),
            };
            if (pair.Length > 0)
            {
                return pair;
            }
        }

        return rest[0] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => ('a', 1),
            'g' or 'k' or 'q' or 'x' or 'h' => ('k', 1),
            'c' or 'j' => ('j', 1),
            'w' => ('v', 1),
            char c => (c, 1),
        };
    }

    // One letter for each sound, vowels told apart, so that the edit distance counts sounds and not letters.
    private static string Letters(string key)
    {
        var letters = new StringBuilder(key.Length);
        for (int i = 0; i < key.Length;)
        {
            (char sign, int length) = Sound(key.AsSpan(i));
            letters.Append(length > 1 ? char.ToUpperInvariant(sign) : key[i]);
            i += length;
        }

        return letters.ToString();
    }

    private static double EditDistance(string a, string b)
    {
        double[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        double[] current = new double[b.Length + 1];
        for (int i = 0; i < a.Length; i++)
        {
            current[0] = i + 1;
            for (int j = 0; j < b.Length; j++)
            {
                double change = previous[j] + Cost(a[i], b[j]);
                current[j + 1] = Math.Min(change, Math.Min(previous[j + 1], current[j]) + 1.0);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }

    private static double Cost(char a, char b)
    {
        if (a == b)
        {
            return 0.0;
        }

        // Letters of one class are what romanisations exchange; anything else is another name.
        return Sign(a) == Sign(b) ? 0.5 : 1.0;
    }

    private static char Sign(char letter)
        => char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter) : Sound([letter]).Sign;
}
