using System.Collections.Frozen;

namespace Sitrep.Knowledge;

/// <summary>The kinds of events that Sitrep codes.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class Ontology
{
    private const string File = "ontology/kinds.tsv";

    private static readonly FrozenSet<string> PloverTypes = FrozenSet.Create(
        StringComparer.Ordinal,
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT");

    private readonly FrozenDictionary<string, EventKind> _kinds;

    private Ontology(FrozenDictionary<string, EventKind> kinds) => _kinds = kinds;

    /// <summary>All kinds, ordered by name.</summary>
    public IEnumerable<EventKind> Kinds => _kinds.Values.OrderBy(k => k.Name, StringComparer.Ordinal);

    /// <summary>The kind of a name, or null.</summary>
    public EventKind? Find(string name) => _kinds.GetValueOrDefault(name);

    /// <summary>Reads the ontology and lists what is wrong with it in <paramref name="faults"/>.</summary>
    public static Ontology Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(faults);
        var kinds = new Dictionary<string, EventKind>(StringComparer.Ordinal);
        if (files.TryReadText(File) is not { } text)
        {
            faults.Add(new(File, 1, 1, "K010", "The ontology is missing. Put kinds.tsv back."));
            return new(kinds.ToFrozenDictionary(StringComparer.Ordinal));
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["kind", "meaning", "plover", "mode", "cameo", "acled_event", "acled_sub_event", "note"], faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            string? Value(string column) => table[row, column] is { Length: > 0 } value ? value : null;
            var kind = new EventKind(table[row, "kind"], table[row, "meaning"], Value("plover"), Value("mode"), Value("cameo"), Value("acled_event"), Value("acled_sub_event"), table[row, "note"]);
            if (kind.PloverType is { } type && !PloverTypes.Contains(type))
            {
                faults.Add(new(File, row.Line, 1, "K011", $"'{type}' is none of the 16 PLOVER types. Correct the column 'plover' of '{kind.Name}'."));
            }

            if (!kinds.TryAdd(kind.Name, kind))
            {
                faults.Add(new(File, row.Line, 1, "K012", $"The kind '{kind.Name}' stands twice. Remove one."));
            }
        }

        return new(kinds.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
