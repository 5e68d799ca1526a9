using System.Globalization;
using System.Text;

namespace Sitrep.Cli.Rendering;

/// <summary>Makes text from elsewhere fit for a terminal, and tells how wide it is there.</summary>
internal static class SafeText
{
    /// <summary>White space of any kind becomes a space; control characters and those that turn the direction of writing become U+FFFD.</summary>
    internal static string Of(string text)
    {
        foreach (char c in text)
        {
            if (c != ' ' && (char.IsControl(c) || char.IsWhiteSpace(c) || IsTurning(c)))
            {
                return string.Create(text.Length, text, static (target, source) =>
                {
                    for (int i = 0; i < target.Length; i++)
                    {
                        target[i] = char.IsWhiteSpace(source[i]) ? ' ' : char.IsControl(source[i]) || IsTurning(source[i]) ? '\uFFFD' : source[i];
                    }
                });
            }
        }

        return text;
    }

    /// <summary>Columns that <paramref name="text"/> takes: marks take none, wide East Asian letters and pictures two.</summary>
    internal static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : IsWide(rune.Value) ? 2 : 1;
        }

        return width;
    }

    /// <summary>At most <paramref name="length"/> characters, the rest as an ellipsis.</summary>
    internal static string Short(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int cut = char.IsLowSurrogate(text[length - 1]) ? length - 2 : length - 1;
        return text[..cut].TrimEnd() + "…";
    }

    private static bool IsTurning(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';

    private static bool IsWide(int c) => c is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
