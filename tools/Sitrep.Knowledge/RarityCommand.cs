using System.Globalization;
using System.Text;
using Sitrep.Incidents.Stories;

namespace Sitrep.Tools;

/// <summary>Counts in how many stretches of a dozen sentences each term of treebanks stands: <c>rarity TREEBANK... > knowledge/incidents/rarity.tsv</c>.</summary>
internal static class RarityCommand
{
    private const int Stretch = 12;
    private const int Fewest = 3;
    private const string Mark = "# text = ";

    internal static int Run(IReadOnlyList<string> treebanks)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int stretches = 0;
        foreach (string treebank in treebanks)
        {
            foreach (string[] sentences in Lines(treebank).Where(l => l.StartsWith(Mark, StringComparison.Ordinal)).Select(l => l[Mark.Length..]).Chunk(Stretch))
            {
                stretches++;
                foreach (string term in StoryTerms.Of(string.Join(' ', sentences)))
                {
                    counts[term] = counts.GetValueOrDefault(term) + 1;
                }
            }
        }

        var table = new StringBuilder("# In how many stretches of a dozen sentences a term stands, of EWT and GUM train (CC BY-SA 4.0, see NOTICE). Made by tools/Sitrep.Knowledge; fewer than three are left out.\nterm\tstretches\n");
        table.Append(CultureInfo.InvariantCulture, $"TOTAL\t{stretches}\n");
        foreach ((string term, int count) in counts.Where(c => c.Value >= Fewest && !c.Key.StartsWith('#')).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"{term}\t{count}\n");
        }

        Console.Out.Write(table.ToString());
        return 0;
    }

    private static IEnumerable<string> Lines(string file)
    {
        using Stream stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
