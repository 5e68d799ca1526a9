using System.Collections.Immutable;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Which expected values of a field were found, and which values were read beside them.</summary>
/// <param name="Partner">For each expected value the index of the read one that matches it, or -1.</param>
/// <param name="Extra">Indices of the read values that match none; second mentions of one that matches are left out.</param>
internal sealed record SetMatch(ImmutableArray<int> Partner, ImmutableArray<int> Extra)
{
    /// <summary>Matches as many values as can be matched one to one.</summary>
    /// <param name="expected">Expected values; those that must be found stand first, so that they are served first.</param>
    /// <param name="read">Read values.</param>
    /// <param name="similarity">Above 0 where the two match; the closest is tried first.</param>
    /// <param name="key">Equal for two read values that say the same, or null where each counts.</param>
    internal static SetMatch Of<TExpected, TRead>(
        IReadOnlyList<TExpected> expected, IReadOnlyList<TRead> read, Func<TExpected, TRead, double> similarity, Func<TRead, string?> key)
    {
        int[] takenBy = new int[read.Count];
        Array.Fill(takenBy, -1);
        int[][] candidates =
        [
            .. expected.Select(e => Enumerable.Range(0, read.Count).Where(r => similarity(e, read[r]) > 0)
                .OrderByDescending(r => similarity(e, read[r])).ToArray()),
        ];
        for (int e = 0; e < expected.Count; e++)
        {
            Serve(e, candidates, takenBy, new bool[read.Count]);
        }

        int[] partner = new int[expected.Count];
        Array.Fill(partner, -1);
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (int r = 0; r < read.Count; r++)
        {
            if (takenBy[r] >= 0)
            {
                partner[takenBy[r]] = r;
                if (key(read[r]) is { } words)
                {
                    said.Add(words);
                }
            }
        }

        // A value said twice is wrong once: the first of equal extras counts.
        ImmutableArray<int> extra = [.. Enumerable.Range(0, read.Count).Where(r => takenBy[r] < 0 && (key(read[r]) is not { } words || said.Add(words)))];
        return new([.. partner], extra);
    }

    // Kuhn's step: a free read value, or one whose holder can be served otherwise.
    private static bool Serve(int expected, int[][] candidates, int[] takenBy, bool[] seen)
    {
        foreach (int r in candidates[expected])
        {
            if (seen[r])
            {
                continue;
            }

            seen[r] = true;
            if (takenBy[r] < 0 || Serve(takenBy[r], candidates, takenBy, seen))
            {
                takenBy[r] = expected;
                return true;
            }
        }

        return false;
    }
}
