namespace Sitrep.Languages;

/// <summary>Finds where a clitic begins: <c>do|n't</c>, <c>Azerbaijan|'s</c>, <c>we|'ve</c>.</summary>
internal static class CliticScanner
{
    /// <summary>How many characters stand before the clitic, or 0 where there is none.</summary>
    internal static int CutOf(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (length > 3 && Is(word[^3], 'n') && CharKinds.IsApostrophe(word[^2]) && Is(word[^1], 't'))
        {
            return length - 3;
        }

        if (length > 2 && CharKinds.IsApostrophe(word[^2]) && (Is(word[^1], 's') || Is(word[^1], 'm') || Is(word[^1], 'd')))
        {
            return length - 2;
        }

        bool two = length > 3 && CharKinds.IsApostrophe(word[^3])
            && ((Is(word[^2], 'r') && Is(word[^1], 'e')) || (Is(word[^2], 'v') && Is(word[^1], 'e')) || (Is(word[^2], 'l') && Is(word[^1], 'l')));
        return two ? length - 3 : 0;
    }

    private static bool Is(char c, char lower) => (c | 32) == lower;
}
