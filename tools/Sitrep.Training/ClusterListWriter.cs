using System.Globalization;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Turns the list of clusters beside this tool into a table from word to cluster and family.</summary>
internal static class ClusterListWriter
{
    /// <summary>The bytes of the table.</summary>
    /// <param name="path">The list: a line a cluster, the number of its family, a tab, its words.</param>
    internal static byte[] Write(string path)
    {
        var numbers = new Dictionary<uint, int>();
        int cluster = 0;
        foreach (string[] line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
        {
            int family = int.Parse(line[0], CultureInfo.InvariantCulture);
            foreach (string word in line[1].Split(' '))
            {
                WordFactReader.Read(word, false, out WordFacts facts);
                numbers[facts.Lower] = (family * (int)WordTables.ClustersPerFamily) + cluster;
            }

            cluster++;
        }

        return KeyTable.Write(numbers);
    }
}
