using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Sitrep.Incidents.Stories;

/// <summary>Parts texts into stories: those that tell of one incident.</summary>
/// <remarks>
/// Average-link agglomeration (Sokal and Michener 1958): the two most alike groups become one while their mean likeness is at least the threshold. Ties are broken by place in the list.
/// Cost grows with the pairs that share a term. Thread-safe.
/// </remarks>
public static class StoryClusters
{
    /// <summary>The likeness from which two texts are one story; tuned on the given part of ECB+.</summary>
    public const double Threshold = 0.28;

    private const double Faint = 0.02;

    /// <summary>Parts <paramref name="stories"/> into groups.</summary>
    /// <param name="stories">The texts.</param>
    /// <param name="threshold">From 0 to 1.</param>
    /// <returns>For each text the number of its group, from 0, in order of first text.</returns>
    public static ImmutableArray<int> Of(IReadOnlyList<TermVector> stories, double threshold = Threshold)
    {
        ArgumentNullException.ThrowIfNull(stories);
        int count = stories.Count;
        List<Dictionary<int, double>> likeness = Likenesses(stories);
        var sizes = Enumerable.Repeat(1, count).ToList();
        int[] parent = [.. Enumerable.Range(0, 2 * Math.Max(1, count))];
        var queue = new PriorityQueue<(int A, int B), (double Likeness, int A, int B)>(Comparer<(double Likeness, int A, int B)>.Create(static (x, y)
            => x.Likeness != y.Likeness ? y.Likeness.CompareTo(x.Likeness) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B)));
        for (int a = 0; a < count; a++)
        {
            foreach ((int b, double value) in likeness[a].Where(p => p.Key > a && p.Value >= threshold))
            {
                queue.Enqueue((a, b), (value, a, b));
            }
        }

        var alive = new HashSet<int>(Enumerable.Range(0, count));
        while (queue.TryDequeue(out (int A, int B) pair, out _))
        {
            if (alive.Contains(pair.A) && alive.Contains(pair.B))
            {
                int merged = Merge(pair.A, pair.B, likeness, sizes, alive);
                parent[pair.A] = parent[pair.B] = merged;
                foreach ((int other, double value) in likeness[merged].Where(p => p.Value >= threshold))
                {
                    queue.Enqueue((other, merged), (value, other, merged));
                }
            }
        }

        return Numbered(count, parent);
    }

    private static int Merge(int a, int b, List<Dictionary<int, double>> likeness, List<int> sizes, HashSet<int> alive)
    {
        alive.Remove(a);
        alive.Remove(b);
        int merged = likeness.Count, size = sizes[a] + sizes[b];
        var joint = new Dictionary<int, double>();
        foreach (int other in likeness[a].Keys.Union(likeness[b].Keys).Where(alive.Contains))
        {
            double mean = ((sizes[a] * likeness[a].GetValueOrDefault(other)) + (sizes[b] * likeness[b].GetValueOrDefault(other))) / size;
            joint[other] = mean;
            likeness[other][merged] = mean;
        }

        likeness.Add(joint);
        sizes.Add(size);
        alive.Add(merged);
        return merged;
    }

    private static List<Dictionary<int, double>> Likenesses(IReadOnlyList<TermVector> stories)
    {
        var likeness = new List<Dictionary<int, double>>(2 * stories.Count);
        var having = new Dictionary<uint, List<(int Story, float Weight)>>();
        for (int i = 0; i < stories.Count; i++)
        {
            var own = new Dictionary<int, double>();
            for (int t = 0; t < stories[i].Count; t++)
            {
                float weight = stories[i].Weights[t];
                ref List<(int Story, float Weight)>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(having, stories[i].Terms[t], out _);
                list ??= [];
                foreach ((int other, float theirs) in list)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(own, other, out _) += weight * theirs;
                }

                list.Add((i, weight));
            }

            likeness.Add(own.Where(p => p.Value >= Faint).ToDictionary());
            foreach ((int other, double value) in likeness[i])
            {
                likeness[other][i] = value;
            }
        }

        return likeness;
    }

    private static ImmutableArray<int> Numbered(int count, int[] parent)
    {
        var numbers = new Dictionary<int, int>();
        var result = ImmutableArray.CreateBuilder<int>(count);
        for (int i = 0; i < count; i++)
        {
            int root = i;
            while (parent[root] != root)
            {
                root = parent[root];
            }

            if (!numbers.TryGetValue(root, out int number))
            {
                numbers[root] = number = numbers.Count;
            }

            result.Add(number);
        }

        return result.MoveToImmutable();
    }
}
