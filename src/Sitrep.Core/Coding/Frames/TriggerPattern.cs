using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sitrep.Coding.Frames;

/// <summary>The word that tells an event, with the words that must hang on it: <c>shell</c>, <c>open+fire|gunfire</c>, <c>set+on:fire</c>.</summary>
/// <param name="Lemma">Lemma of the word itself.</param>
/// <param name="IsNoun">Whether it is a noun; a verb otherwise.</param>
/// <param name="IsWeak">Whether the noun tells the event only beneath a light verb or with a party of its own.</param>
/// <param name="Complements">What must hang on it.</param>
internal sealed record TriggerPattern(string Lemma, bool IsNoun, bool IsWeak, ImmutableArray<Complement> Complements)
{
    /// <summary>Reads a pattern.</summary>
    /// <param name="text">As written in a rule file.</param>
    /// <param name="isNoun">Whether it stands in a list of nouns.</param>
    /// <returns>The patterns (one for each alternative of the first word), or null where the text is not a pattern.</returns>
    internal static IReadOnlyList<TriggerPattern>? Parse(string text, bool isNoun)
    {
        bool weak = text.EndsWith('?');
        string[] parts = (weak ? text[..^1] : text).Split('+', StringSplitOptions.TrimEntries);
        if (parts.Any(p => p.Length == 0 || p.Contains(' ', StringComparison.Ordinal)))
        {
            return null;
        }

        var complements = ImmutableArray.CreateBuilder<Complement>(parts.Length - 1);
        foreach (string part in parts.Skip(1))
        {
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            string words = part[(colon + 1)..];
            complements.Add(new(colon < 0 ? null : part[..colon], words.Split('|').ToFrozenSet(StringComparer.Ordinal)));
        }

        ImmutableArray<Complement> frozen = complements.ToImmutable();
        return [.. parts[0].Split('|').Select(lemma => new TriggerPattern(lemma, isNoun, weak, frozen))];
    }
}
