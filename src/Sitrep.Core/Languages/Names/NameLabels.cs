namespace Sitrep.Languages;

/// <summary>Labels of words in names: outside, or one of begin, inside, last, alone for each kind.</summary>
internal static class NameLabels
{
    /// <summary>No part of a name.</summary>
    internal const int Outside = 0;

    /// <summary>Kinds: person, place, organisation, and names of other things, which are found only to keep them apart.</summary>
    internal const int Kinds = 4;

    /// <summary>How many labels there are.</summary>
    internal const int Count = 1 + (4 * Kinds);

    /// <summary>The label of a word.</summary>
    /// <param name="kind">From 0.</param>
    /// <param name="first">Whether the name begins here.</param>
    /// <param name="last">Whether the name ends here.</param>
    internal static int Of(int kind, bool first, bool last) => 1 + (4 * kind) + (first ? last ? 3 : 0 : last ? 2 : 1);

    /// <summary>The kind of a label that is not <see cref="Outside"/>.</summary>
    internal static int KindOf(int label) => (label - 1) / 4;

    /// <summary>Whether a name goes on after this label.</summary>
    internal static bool IsOpen(int label) => label != Outside && (label - 1) % 4 < 2;

    /// <summary>Whether a name begins with this label.</summary>
    internal static bool IsFirst(int label) => label != Outside && (label - 1) % 4 is 0 or 3;

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="before"/>.</summary>
    internal static bool Follows(int before, int next)
        => IsOpen(before) ? next != Outside && !IsFirst(next) && KindOf(next) == KindOf(before) : next == Outside || IsFirst(next);
}
