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
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (ToldSpan sentence in sentences)
        {
            Add(terms, Cut(text, sentence), static _ => true);
        }

        return terms.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The names and numbers of a text, as terms.</summary>
    internal static FrozenSet<string> Names(string text)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        Add(terms, text, static first => char.IsUpper(first) || char.IsDigit(first));
        return terms.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A name as it is compared: without marks, spellings that sound alike made one.</summary>
    internal static string Fold(string name) => NameFolding.Key(name);

    private static void Add(HashSet<string> terms, string text, Func<char, bool> wanted)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                if (i - start >= 2 && wanted(text[start]))
                {
                    terms.Add(StoryTerms.Term(text.AsSpan(start, i - start)));
                }

                start = -1;
            }
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
