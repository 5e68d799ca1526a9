using System.Globalization;

namespace Sitrep.Reading.Records;

/// <summary>Mends <c>\ud800</c> escapes that stand alone in JSON, which no reader of JSON takes, to <c>\ufffd</c>.</summary>
internal static class LoneSurrogates
{
    internal static string Mend(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        char[] mended = json.ToCharArray();
        for (int i = 0; i < mended.Length; i++)
        {
            if (mended[i] != '\\')
            {
                continue;
            }

            int unit = Unit(mended, i);
            if (unit is >= 0xD800 and <= 0xDBFF && Unit(mended, i + 6) is >= 0xDC00 and <= 0xDFFF)
            {
                i += 11;
            }
            else if (unit is >= 0xD800 and <= 0xDFFF)
            {
                "fffd".CopyTo(mended.AsSpan(i + 2));
                i += 5;
            }
            else
            {
                i++;
            }
        }

        return new string(mended);
    }

    private static int Unit(char[] s, int at)
        => at + 5 < s.Length && s[at] == '\\' && s[at + 1] == 'u' && int.TryParse(s.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit) ? unit : -1;
}
