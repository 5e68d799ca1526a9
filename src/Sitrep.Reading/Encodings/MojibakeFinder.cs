using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Reading.Encodings;

/// <summary>Notices UTF-8 that was once read as Windows-1252 ("â€™", "Ã©"). Only notices: the text stays as it is.</summary>
internal static class MojibakeFinder
{
    internal static Problem? Find(string text)
    {
        int count = 0, first = -1;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 2))
        {
            if (IsDamage(text, at))
            {
                first = first < 0 ? at : first;
                count++;
            }
        }

        return count == 0 ? null : ReadingProblems.Mojibake(count, new TextSpan(first, Math.Min(text.Length, first + 3)));
    }

    private static int Next(string text, int from) => from >= text.Length ? -1 : text.IndexOfAny(['â', 'Ã', 'Â'], from);

    private static bool IsDamage(string text, int at)
    {
        if (at + 2 >= text.Length)
        {
            return false;
        }

        char second = text[at + 1];
        return text[at] switch
        {
            'â' => second == '€' && !char.IsAsciiLetterOrDigit(text[at + 2]) && text[at + 2] != ' ',
            'Ã' => second is >= '\u00A1' and <= '\u00BF' or '\u0080' or '©',
            _ => second is '\u00A0' or '«' or '»' or '°',
        };
    }
}
