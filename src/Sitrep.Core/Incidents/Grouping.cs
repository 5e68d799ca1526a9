using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>Parts accounts into incidents: the strongest links first, no merge against a firm no. Serves one call.</summary>
/// <remarks>
/// Average-link agglomeration with cannot-link constraints (Bansal, Blum and Chawla 2004 call the aim correlation clustering). Ties are broken by name, so the result is a function of
/// the set. Exact over all pairs: a component of n accounts costs n² comparisons.
/// </remarks>
internal sealed class Grouping(LinkFacts[] ordered, PairComparer comparer, Func<AccountKey, AccountKey, Ruling>? ruling)
{
    private const double Never = -0.5;

    internal ImmutableArray<ImmutableArray<AccountKey>> Groups()
    {
        int count = ordered.Length;
        double[,] score = new double[count, count];
        var edges = new List<(double Score, int A, int B)>();
        for (int a = 0; a < count; a++)
        {
            for (int b = a + 1; b < count; b++)
            {
                double value = (ruling?.Invoke(ordered[a].Key, ordered[b].Key) ?? Ruling.None) switch
                {
                    Ruling.Together => 2,
                    Ruling.Apart => -2,
                    _ => comparer.Score(ordered[a], ordered[b]),
                };
                score[a, b] = score[b, a] = value;
                if (value >= IncidentLinker.Threshold)
                {
                    edges.Add((value, a, b));
                }
            }
        }

        edges.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        int[] group = new int[count];
        var members = new List<int>[count];
        for (int i = 0; i < count; i++)
        {
            group[i] = i;
            members[i] = [i];
        }

        foreach ((double value, int a, int b) in edges)
        {
            int left = group[a], right = group[b];
            if (left != right && (value >= 2 || MayMerge(score, members[left], members[right])))
            {
                (int kept, int gone) = left < right ? (left, right) : (right, left);
                members[kept].AddRange(members[gone]);
                foreach (int member in members[gone])
                {
                    group[member] = kept;
                }

                members[gone] = [];
            }
        }

        return [.. members.Where(m => m.Count > 0).Select(m => m.Order().Select(i => ordered[i].Key).ToImmutableArray())];
    }

    // A person's word outweighs any score; the linker's own firm no stops a merge, and so does a lukewarm mean.
    private static bool MayMerge(double[,] score, List<int> left, List<int> right)
    {
        double sum = 0;
        foreach (int a in left)
        {
            foreach (int b in right)
            {
                if (score[a, b] <= Never)
                {
                    return false;
                }

                sum += score[a, b];
            }
        }

        return sum / (left.Count * right.Count) >= 0;
    }
}
