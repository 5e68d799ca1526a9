using System.Text.Json;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>A predicate of the role corpus in a predicted tree.</summary>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="Tree">The tree.</param>
/// <param name="Word">Index of its word.</param>
/// <param name="Roleset">Its roleset.</param>
/// <param name="Arguments">Label and head word of its arguments.</param>
internal sealed record RoleExample(int Sentence, Sentence Tree, int Word, string Roleset, IReadOnlyList<(string Label, int Head)> Arguments)
{
    /// <summary>Reads a file of the corpus; sentences without a tree are left out.</summary>
    internal static List<RoleExample> Read(string path, Dictionary<string, Sentence> trees)
    {
        var examples = new List<RoleExample>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            using var record = JsonDocument.Parse(line);
            if (!trees.TryGetValue(record.RootElement.GetProperty("id").GetString()!, out Sentence? tree) || tree.Count != record.RootElement.GetProperty("n").GetInt32())
            {
                continue;
            }

            foreach (JsonElement predicate in record.RootElement.GetProperty("preds").EnumerateArray())
            {
                // C-V is a piece of the verb and no argument.
                (string, int)[] arguments =
                [
                    .. predicate.GetProperty("args").EnumerateArray().Select(a => (a[0].GetString()!, a[3].GetInt32() - 1)).Where(a => a.Item1 != "C-V"),
                ];
                examples.Add(new RoleExample(number, tree, predicate.GetProperty("i").GetInt32() - 1, predicate.GetProperty("rs").GetString()!, arguments));
            }

            number++;
        }

        return examples;
    }
}
