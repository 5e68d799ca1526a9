using System.Collections.Frozen;

namespace Sitrep.Places;

/// <summary>Which Latin letters stand for a letter with marks or of another script: our own table, the same with and without ICU.</summary>
/// <remarks>Immutable, thread-safe. Latin with marks, Cyrillic and Armenian; other scripts have no row and keep their letters.</remarks>
internal static class LetterTable
{
    private const char None = '.';
    private const char Several = '+';

    // U+00C0 to U+024F, one character a letter: its base letter, '+' where it is several (see Special), '.' where it is none.
    private const string Latin =
        "aaaaaa+ceeeeiiiidnooooo.ouuuuy++aaaaaa+ceeeeiiiidnooooo.ouuuuy+y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkklllllll"
        + "lllnnnnnnnnnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "bb....o..dd..daaeff.g.iikk.l...ooo.............uu.vyyzz........."
        + "....+++++++++aaiioouuuuuuuuuuaaaaa++ggggkkoooo..j+++gg..nnaa++.."
        + "aaaaeeeeiiiioooorrrruuuusstt..hh....zzaaeeooooooooyy............"
        + "................";

    // U+1E00 to U+1EFF.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwy....+.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    private static readonly FrozenDictionary<char, string> Special = Pairs(
        "ß ss æ ae œ oe þ th ĳ ij ǆ dz ǅ dz ǉ lj ǈ lj ǌ nj ǋ nj ǽ ae ǣ ae ẞ ss ŉ n ǳ dz ǲ dz ə a "
        + "а a б b в v г g ґ g ѓ g д d е e ё e ж zh з z и i й y і i ї i є e к k л l м m н n о o п p р r с s т t у u ф f х kh "
        + "ц ts ч ch ш sh щ shch ы y э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz ў u ә a ө o ү u ұ u қ k ғ g ң n һ h ҳ h ҷ j ҝ g ҹ j "
        + "ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j "
        + "ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev");

    /// <summary>The Latin letters of <paramref name="letter"/> (lower case, invariant), or null where the table has none.</summary>
    internal static string? Spell(char letter)
    {
        char mark = letter switch
        {
            >= '\u00c0' and <= '\u024f' => Latin[letter - '\u00c0'],
            >= '\u1e00' and <= '\u1eff' => LatinAdditional[letter - '\u1e00'],
            _ => None,
        };
        if (mark is not None and not Several)
        {
            return Letters[mark - 'a'];
        }

        return Special.TryGetValue(letter, out string? spelled) || Special.TryGetValue(char.ToLowerInvariant(letter), out spelled) ? spelled : null;
    }

    private static readonly string[] Letters = [.. Enumerable.Range('a', 26).Select(c => ((char)c).ToString())];

    private static FrozenDictionary<char, string> Pairs(string text)
    {
        string[] parts = text.Split(' ');
        return Enumerable.Range(0, parts.Length / 2).ToFrozenDictionary(i => parts[2 * i][0], i => parts[(2 * i) + 1]);
    }
}
