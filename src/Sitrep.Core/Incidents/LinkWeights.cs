using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Incidents;

/// <summary>How much each feature of a pair of accounts speaks for one incident, in log odds (<c>knowledge/incidents/weights.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class LinkWeights
{
    private const string File = "incidents/weights.tsv";

    private readonly FrozenDictionary<string, (double Weight, string Words)> _weights;

    private LinkWeights(FrozenDictionary<string, (double Weight, string Words)> weights) => _weights = weights;

    /// <summary>Log odds of a feature; 0 where the table lacks it.</summary>
    internal double Of(string feature) => _weights.GetValueOrDefault(feature).Weight;

    /// <summary>The feature in words.</summary>
    internal string Words(PairFeature feature)
    {
        string words = _weights.TryGetValue(feature.Name, out (double Weight, string Words) row) ? row.Words : feature.Name;
        return feature.Of.Length == 0 ? words : $"{words} ({feature.Of})";
    }

    internal static LinkWeights Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        var weights = new Dictionary<string, (double, string)>(StringComparer.Ordinal);
        if (files.TryReadText(File) is not { } text)
        {
            faults.Add(new(File, 1, 1, "K065", "The weights of linking are missing. Put weights.tsv back."));
            text = string.Empty;
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["feature", "weight", "words"], faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            if (!double.TryParse(table[row, "weight"], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) || !double.IsFinite(weight))
            {
                faults.Add(new(File, row.Line, 1, "K066", $"'{table[row, "weight"]}' is no number. Correct it."));
            }
            else if (!weights.TryAdd(table[row, "feature"], (weight, table[row, "words"])))
            {
                faults.Add(new(File, row.Line, 1, "K067", $"The feature '{table[row, "feature"]}' stands twice. Remove one."));
            }
        }

        return new(weights.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
