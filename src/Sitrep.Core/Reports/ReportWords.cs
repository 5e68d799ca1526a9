using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Reports;

/// <summary>The neutral words of a report: names of kinds, which kinds are counted as fighting, names of states.</summary>
/// <remarks>Immutable, thread-safe. Read from <c>knowledge/reports/kinds.tsv</c> and <c>knowledge/actors/states.tsv</c>.</remarks>
public sealed class ReportWords
{
    private const string File = "reports/kinds.tsv";
    private const string States = "actors/states.tsv";

    private readonly FrozenDictionary<string, (string Label, bool IsFighting)> _kinds;
    private readonly FrozenDictionary<string, string> _countries;
    private readonly FrozenDictionary<string, string> _codes;

    private ReportWords(Dictionary<string, (string Label, bool IsFighting)> kinds, Dictionary<string, string> countries)
    {
        _kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
        _countries = countries.ToFrozenDictionary(StringComparer.Ordinal);
        _codes = countries.GroupBy(c => c.Value, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the words and lists what is wrong with them in <paramref name="faults"/>.</summary>
    public static ReportWords Load(IKnowledgeFiles files, Ontology ontology, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(ontology);
        ArgumentNullException.ThrowIfNull(faults);
        var kinds = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        if (files.TryReadText(File) is not { } text)
        {
            faults.Add(new(File, 1, 1, "K090", "The words of the report are missing. Put kinds.tsv back."));
        }
        else
        {
            KnowledgeTable table = KnowledgeTable.Parse(File, text, ["kind", "label", "group"], faults);
            foreach (KnowledgeRow row in table.Rows)
            {
                string kind = table[row, "kind"], group = table[row, "group"];
                if (ontology.Find(kind) is null || group is not ("fighting" or "other") || !kinds.TryAdd(kind, (table[row, "label"], group == "fighting")))
                {
                    faults.Add(new(File, row.Line, 1, "K091", $"'{kind}' is no kind of kinds.tsv, stands twice, or its group is neither fighting nor other. Correct the row."));
                }
            }

            foreach (EventKind kind in ontology.Kinds.Where(k => !kinds.ContainsKey(k.Name)))
            {
                faults.Add(new(File, 1, 1, "K092", $"The kind '{kind.Name}' has no words. Add a row."));
            }
        }

        return new(kinds, Countries(files));
    }

    /// <summary>A few words for a kind; its own name where it is not known.</summary>
    public string Kind(string kind) => _kinds.TryGetValue(kind, out (string Label, bool IsFighting) known) ? known.Label : kind;

    /// <summary>Whether incidents of this kind are counted in the charts and in the table of sections.</summary>
    public bool IsFighting(string kind) => _kinds.TryGetValue(kind, out (string Label, bool IsFighting) known) && known.IsFighting;

    /// <summary>Name of a state by ISO 3166 alpha-3; the code itself where it is none.</summary>
    public string Country(string code) => _countries.GetValueOrDefault(code, code);

    /// <summary>ISO 3166 alpha-3 of a state by its name or code, or null.</summary>
    public string? CountryCode(string name)
        => _codes.GetValueOrDefault(name) ?? (_countries.ContainsKey(name.ToUpperInvariant()) ? name.ToUpperInvariant() : null);

    private static Dictionary<string, string> Countries(IKnowledgeFiles files)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        KnowledgeTable table = KnowledgeTable.Parse(States, files.TryReadText(States) ?? string.Empty, ["iso3", "name"], []);
        foreach (KnowledgeRow row in table.Rows)
        {
            names.TryAdd(table[row, "iso3"], table[row, "name"]);
        }

        return names;
    }
}
