namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows what pages count and time: "3452 views", "Views: 1,312", "Comments (12)", "5 min read", "3 hours ago".</summary>
internal static class CountLines
{
    private const int LongestCount = 70;

    internal static bool Is(PageWords words, ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCount || !line.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        bool counts = false;
        int start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            bool letter = i < line.Length && char.IsLetter(line[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                ReadOnlySpan<char> word = line[start..i];
                bool counted = words.Clutter.Counts.Contains(word);
                if (!counted && !words.Clutter.Fills.Contains(word))
                {
                    return false;
                }

                counts |= counted;
                start = -1;
            }
        }

        return counts && !LineText.EndsSentence(line);
    }
}
