namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows words under a picture by the credit they carry.</summary>
internal static class CaptionLines
{
    private const int LongestCaption = 900;
    private const int LongestCredit = 120;
    private const int LongestBracket = 60;

    private static readonly string[] Openers =
    [
        "photo:", "photos:", "photo by", "photo courtesy", "photo credit", "photograph:", "file photo", "file -", "file –", "file —", "file image", "file picture", "image:", "image credit", "image courtesy",
        "caption:", "picture:", "pictured:", "credit:", "video:", "screenshot:", "screengrab:", "illustrative photo", "illustrative image", "illustration:", "illustration photo", "archive photo",
        "handout photo", "a handout photo", "a file photo", "this photo ", "this image ", "this handout ", "this file photo", "this undated ", "an undated photo", "a screengrab",
        "in this photo", "in this file photo", "in this image", "[file", "[photo", "(file photo", "(photo",
    ];

    private static readonly string[] Agencies =
    [
        "getty", "afp", "reuters", "ap photo", "associated press", "epa", "anadolu", "xinhua", "tass", "ria novosti", "sputnik", "handout", "archive", "photo", "file", "image", "courtesy", "maxar", "planet labs",
        "shutterstock", "alamy", "screengrab", "supplied", "ap/", "ap]", "photolure", "picture alliance", "dpa", "upi", "social media", "telegram", "bloomberg",
    ];

    internal static bool IsCaption(ReadOnlySpan<char> paragraph)
    {
        paragraph = paragraph.Trim();
        if (paragraph.IsEmpty || paragraph.Length > LongestCaption)
        {
            return false;
        }

        foreach (string opener in Openers)
        {
            if (paragraph.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        ReadOnlySpan<char> end = paragraph.TrimEnd(". ");
        return end.Length > 2 && (EndsWithBracketedCredit(end) || EndsWithCredit(end));
    }

    // "(Photo by Alexander NEMENOV / AFP)", "(AP Photo/...)", "[Karen Minasyan/AFP]", "[File: Reuters]".
    private static bool EndsWithBracketedCredit(ReadOnlySpan<char> end)
    {
        (char close, char open) = end[^1] switch
        {
            ')' => (')', '('),
            ']' => (']', '['),
            _ => ('\0', '\0'),
        };
        int start = close == '\0' ? -1 : end.LastIndexOf(open);
        if (start < 0 || end.Length - start > LongestCredit)
        {
            return false;
        }

        ReadOnlySpan<char> inside = end[(start + 1)..^1];
        if (open == '[')
        {
            return inside.Length <= LongestBracket && Mentions(inside, Agencies);
        }

        // "(Reuters)" alone also closes running text; a picture's credit names a photo or stands with a slash.
        return inside.Contains("photo", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("image", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("file", StringComparison.OrdinalIgnoreCase)
            || inside.StartsWith("credit", StringComparison.OrdinalIgnoreCase) || inside.Contains("getty", StringComparison.OrdinalIgnoreCase) || (inside.Contains('/') && Mentions(inside, Agencies));
    }

    // "... on Tuesday. REUTERS/Stringer", "... Photo: Ministry of Defence", "... | Getty Images".
    private static bool EndsWithCredit(ReadOnlySpan<char> end)
    {
        ReadOnlySpan<char> tail = end[Math.Max(0, end.Length - 60)..];
        int reuters = tail.LastIndexOf("REUTERS/", StringComparison.Ordinal);
        int photo = Math.Max(tail.LastIndexOf("Photo: ", StringComparison.Ordinal), Math.Max(tail.LastIndexOf("PHOTO: ", StringComparison.Ordinal), tail.LastIndexOf("Credit: ", StringComparison.Ordinal)));
        return reuters >= 0 || photo >= 0 || tail.EndsWith("Getty Images", StringComparison.OrdinalIgnoreCase) || tail.EndsWith(" / AFP", StringComparison.Ordinal) || tail.EndsWith("/AFP", StringComparison.Ordinal)
            || tail.EndsWith("AP Photo", StringComparison.OrdinalIgnoreCase) || tail.EndsWith("via REUTERS", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Mentions(ReadOnlySpan<char> s, string[] words)
    {
        foreach (string word in words)
        {
            if (s.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
