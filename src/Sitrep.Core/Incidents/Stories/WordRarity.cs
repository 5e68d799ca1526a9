using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Incidents.Stories;

/// <summary>How rare a term is in English at large: two texts that share a rare one are likelier to tell of one thing (<c>knowledge/incidents/rarity.tsv</c>).</summary>
/// <remarks>
/// Immutable, thread-safe. The inverse document frequency of Spärck Jones (1972), counted over stretches of a dozen sentences of the treebanks that the language model is trained on:
/// a fixed table, so that the likeness of two texts does not depend on what else is kept.
/// </remarks>
public sealed class WordRarity
{
    private const string File = "incidents/rarity.tsv";

    // What the table lacks was met less than once, so to say; tuned on the given part of ECB+.
    private const double Unseen = 0.5;

    private readonly FrozenDictionary<string, double> _rarity;
    private readonly double _unseen;

    private WordRarity(FrozenDictionary<string, double> rarity, double unseen) => (_rarity, _unseen) = (rarity, unseen);

    /// <summary>From 0 (in every text) to about 8 (never met before).</summary>
    internal double Of(string term) => _rarity.GetValueOrDefault(term, _unseen);

    /// <summary>Reads the table and lists what is wrong with it in <paramref name="faults"/>.</summary>
    public static WordRarity Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(faults);
        if (files.TryReadText(File) is not { } text)
        {
            faults.Add(new(File, 1, 1, "K063", "The table of word rarity is missing. Put rarity.tsv back."));
            return new(FrozenDictionary<string, double>.Empty, 1);
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["term", "stretches"], faults);
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        double total = 1;
        foreach (KnowledgeRow row in table.Rows)
        {
            if (!int.TryParse(table[row, "stretches"], NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 1)
            {
                faults.Add(new(File, row.Line, 1, "K064", $"'{table[row, "stretches"]}' is no count from 1. Correct it, or make the table anew."));
            }
            else if (table[row, "term"] is "TOTAL")
            {
                total = count + 1;
            }
            else
            {
                counts[table[row, "term"]] = count;
            }
        }

        double all = total;
        return new(counts.ToFrozenDictionary(c => c.Key, c => Math.Max(0, Math.Log(all / c.Value)), StringComparer.Ordinal), Math.Log(all / Unseen));
    }
}
