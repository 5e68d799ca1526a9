using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Training;

/// <summary>Reads CoNLL-U files, plain or gzipped.</summary>
internal static class Treebank
{
    /// <summary>All sentences of a file.</summary>
    internal static List<TreebankSentence> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        string id = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    sentences.Add(Make(id, rows));
                }

                rows.Clear();
            }
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line[12..];
            }
            else if (line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        return sentences;
    }

    private static TreebankSentence Make(string id, List<string[]> rows)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var words = new List<string[]>();
        int position = 0, insideUntil = 0;
        bool spaceAfterMultiword = true;
        foreach (string[] row in rows)
        {
            bool glued = row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            int dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                insideUntil = int.Parse(row[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                spaceAfterMultiword = !glued;
                continue;
            }

            if (row[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            int number = int.Parse(row[0], CultureInfo.InvariantCulture);
            tokens.Add(new Token(new TextSpan(position, position + row[1].Length), row[1]));
            bool space = number < insideUntil ? false : number == insideUntil ? spaceAfterMultiword : !glued;
            position += row[1].Length + (space ? 1 : 0);
            words.Add(row);
        }

        return new TreebankSentence(
            id,
            tokens.ToImmutable(),
            [.. words.Select(w => w[2])],
            [.. words.Select(w => new JointTag(Enum.Parse<Upos>(w[3], ignoreCase: true), w[4]))],
            [.. words.Select(w => int.Parse(w[6], CultureInfo.InvariantCulture) is var head && head == 0 ? words.Count : head - 1)],
            [.. words.Select(w => w[7])],
            [.. words.Select(w => EntityOf(w[9]))]);
    }

    private static string EntityOf(string misc)
        => misc.Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal))?[7..] ?? string.Empty;
}
