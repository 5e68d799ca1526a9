using System.Globalization;
using System.Text;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Text as compared: small letters without marks, typographic quotes and dashes plain, runs of blanks as one.</summary>
internal static class FoldedText
{
    /// <summary>A name in letters a to z and digits only, words parted by single blanks.</summary>
    internal static string Name(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '‘' or 'ʼ')
            {
                continue;
            }

            char small = Plain(c);
            if (char.IsLetterOrDigit(small))
            {
                folded.Append(small);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Running text as compared, with the place of every character in the original.</summary>
    internal static (string Text, int[] Origins) Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = Plain(text[i]);
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] == ' ')
                {
                    continue;
                }

                c = ' ';
            }
            else if (c is '\u00AD' or '\u200B' or '\uFEFF')
            {
                continue;
            }

            folded.Append(c);
            origins.Add(i);
        }

        return (folded.ToString(), [.. origins]);
    }

    private static char Plain(char c) => c switch
    {
        'ə' or 'Ə' => 'a',
        'ı' or 'İ' => 'i',
        '’' or '‘' or 'ʼ' or '`' => '\'',
        '“' or '”' or '«' or '»' => '"',
        '–' or '—' or '‑' => '-',
        _ => char.ToLowerInvariant(c),
    };
}
