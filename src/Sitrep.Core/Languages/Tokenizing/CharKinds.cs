using System.Globalization;

namespace Sitrep.Languages;

/// <summary>Kinds of characters as the tokenizer sees them.</summary>
internal static class CharKinds
{
    /// <summary>Letters, digits and what only dresses them (combining marks, joiners, soft hyphens).</summary>
    internal static bool IsWord(char c)
    {
        if (c < '\u0080')
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        return char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.Format;
    }

    /// <summary>A straight or typographic apostrophe.</summary>
    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`';

    /// <summary>A mark that may stand several times in a row as one token.</summary>
    internal static bool IsRunning(char c) => c is '.' or '-' or '*' or '=' or '_' or '~' or '#' or '\u2026' or '+' or '^' or '|';

    /// <summary>What closes after the end of a sentence: quotes and brackets.</summary>
    internal static bool IsCloser(char c) => c is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or '\u00BB' or '}';

    /// <summary>What opens before the beginning of a sentence.</summary>
    internal static bool IsOpener(char c) => c is '"' or '\u201C' or '\u2018' or '\'' or '(' or '[' or '\u00AB' or '`' or '\u2022';
}
