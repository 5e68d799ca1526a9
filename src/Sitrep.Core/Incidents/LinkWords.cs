using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Incidents.Records;
using Sitrep.Incidents.Stories;
using Sitrep.Places;

namespace Sitrep.Incidents;

/// <summary>The words of an account by which it is compared with others. Thread-safe.</summary>
internal static class LinkWords
{
    /// <summary>The terms of the sentences: words without their endings, and numbers.</summary>
    internal static FrozenSet<string> Of(string text, ImmutableArray<ToldSpan> sentences)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (ToldSpan sentence in sentences)
        {
            string told = Cut(text, sentence);
            int start = -1;
            for (int i = 0; i <= told.Length; i++)
            {
                bool inside = i < told.Length && char.IsLetterOrDigit(told[i]);
                if (inside && start < 0)
                {
                    start = i;
                }
                else if (!inside && start >= 0)
                {
                    Add(words, told[start..i]);
                    start = -1;
                }
            }
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A name as it is compared: without marks, spellings that sound alike made one.</summary>
    internal static string Fold(string name) => NameFolding.Key(name);

    private static void Add(HashSet<string> words, string word)
    {
        if (word.Length >= 2)
        {
            words.Add(StoryTerms.Term(word));
        }
    }

    // The record counts code points, strings count UTF-16 units.
    private static string Cut(string text, ToldSpan span)
    {
        int unit = 0, point = 0, start = 0;
        while (unit < text.Length && point < span.End)
        {
            start = point == span.Start ? unit : start;
            unit += char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length ? 2 : 1;
            point++;
        }

        return point > span.Start ? text[start..unit] : string.Empty;
    }
}
