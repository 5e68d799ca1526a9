using System.Collections.Frozen;

namespace Sitrep.Actors;

/// <summary>How the words of an alias and of the text are made comparable.</summary>
internal static class AliasWords
{
    private static readonly FrozenDictionary<string, string> Variants = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["defense"] = "defence",
        ["azeri"] = "azerbaijani",
        ["’s"] = "'s",
        ["’"] = "'",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of an alias as the tokenizer would cut them: hyphens and possessive marks on their own.</summary>
    internal static IEnumerable<string> Split(string alias)
    {
        foreach (string word in alias.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = word;
            bool possessive = rest.EndsWith("'s", StringComparison.Ordinal) || rest.EndsWith("’s", StringComparison.Ordinal);
            if (possessive)
            {
                rest = rest[..^2];
            }

            bool comma = rest.EndsWith(',');
            string[] parts = rest.TrimEnd(',').Split('-');
            for (int i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    yield return "-";
                }

                if (parts[i].Length > 0)
                {
                    yield return Fold(parts[i]);
                }
            }

            if (possessive)
            {
                yield return "'s";
            }

            if (comma)
            {
                yield return ",";
            }
        }
    }

    internal static string Fold(string word)
    {
        string lower = word.ToLowerInvariant();
        return Variants.GetValueOrDefault(lower, lower);
    }
}
