using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Sitrep.Incidents;

/// <summary>A few names in ordinal order, each once: small and quick to compare.</summary>
/// <remarks>Immutable, thread-safe. Made by a collection expression or <see cref="Of"/>.</remarks>
[CollectionBuilder(typeof(NameSet), nameof(Of))]
public sealed class NameSet
{
    private readonly ImmutableArray<string> _names;

    private NameSet(ImmutableArray<string> names) => _names = names;

    /// <summary>No name.</summary>
    public static NameSet Empty { get; } = new([]);

    /// <summary>How many.</summary>
    public int Count => _names.Length;

    /// <summary>The names in order.</summary>
    public ImmutableArray<string> Names => _names;

    /// <summary>Makes a set of names in any order.</summary>
    public static NameSet Of(params ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
        {
            return Empty;
        }

        string[] sorted = names.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        int kept = 1;
        for (int i = 1; i < sorted.Length; i++)
        {
            if (!string.Equals(sorted[i], sorted[kept - 1], StringComparison.Ordinal))
            {
                sorted[kept++] = sorted[i];
            }
        }

        return new([.. sorted.AsSpan(0, kept)]);
    }

    /// <summary>Goes through the names in order.</summary>
    public ImmutableArray<string>.Enumerator GetEnumerator() => _names.GetEnumerator();

    /// <summary>Whether the two have a name in common.</summary>
    public bool Overlaps(NameSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        int i = 0, j = 0;
        while (i < _names.Length && j < other._names.Length)
        {
            int order = string.CompareOrdinal(_names[i], other._names[j]);
            if (order == 0)
            {
                return true;
            }

            i += order < 0 ? 1 : 0;
            j += order > 0 ? 1 : 0;
        }

        return false;
    }

    /// <summary>The names in order, with blanks between.</summary>
    public override string ToString() => string.Join(' ', _names);
}
