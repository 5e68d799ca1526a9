using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Actors;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;

namespace Sitrep.Exports;

/// <summary>What exporters know: codes of states and events in other schemes, the words of notes, which names may go out.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class ExportTables
{
    private const string CountryFile = "ontology/schemes/countries.tsv";
    private const string PloverFile = "ontology/schemes/plover.tsv";
    private const string NotesFile = "ontology/schemes/notes.tsv";

    private readonly FrozenDictionary<string, CountryCodes> _countries;
    private readonly FrozenDictionary<(string, string), PloverScore> _plover;
    private readonly FrozenDictionary<string, KindWords> _notes;

    private ExportTables(
        Ontology ontology,
        ActorCatalog actors,
        OpenNames names,
        FrozenDictionary<string, CountryCodes> countries,
        FrozenDictionary<(string, string), PloverScore> plover,
        FrozenDictionary<string, KindWords> notes)
        => (Ontology, Actors, Names, _countries, _plover, _notes) = (ontology, actors, names, countries, plover, notes);

    internal Ontology Ontology { get; }

    internal ActorCatalog Actors { get; }

    internal OpenNames Names { get; }

    /// <summary>Reads the tables and lists what is wrong with them in <paramref name="faults"/>.</summary>
    public static ExportTables Load(IKnowledgeFiles files, Ontology ontology, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(ontology);
        ArgumentNullException.ThrowIfNull(faults);
        ActorCatalog actors = ActorCatalog.Load(files, []);
        return new(
            ontology,
            actors,
            OpenNames.Load(files, actors, faults),
            Countries(Table(files, CountryFile, ["iso3", "numeric", "fips", "acled_region", "ucdp_region"], faults), actors, faults),
            Plover(Table(files, PloverFile, ["type", "mode", "quad", "score"], faults), faults),
            Notes(Table(files, NotesFile, ["kind", "noun", "by", "upon"], faults), ontology, faults));
    }

    /// <summary>A state's codes, or null for what is no state.</summary>
    public CountryCodes? Country(string? iso3) => iso3 is null ? null : _countries.GetValueOrDefault(iso3);

    /// <summary>Name of a state for people to read; the code itself where it is not known.</summary>
    internal string? CountryName(string? iso3) => Country(iso3)?.Name ?? iso3;

    internal PloverScore? Score(ToldPlover? code)
        => code is null ? null : _plover.GetValueOrDefault((code.Type, code.Mode ?? string.Empty)) ?? _plover.GetValueOrDefault((code.Type, string.Empty));

    internal KindWords Words(string kind) => _notes.GetValueOrDefault(kind) ?? new(kind, "by", "against");

    private static KnowledgeTable Table(IKnowledgeFiles files, string file, ReadOnlySpan<string> columns, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(file) is { } text)
        {
            return KnowledgeTable.Parse(file, text, columns, faults);
        }

        faults.Add(new(file, 1, 1, "K070", "A table of exports is missing. Put it back."));
        return KnowledgeTable.Parse(file, string.Join('\t', columns), columns, faults);
    }

    private static FrozenDictionary<string, CountryCodes> Countries(KnowledgeTable table, ActorCatalog actors, ICollection<KnowledgeFault> faults)
    {
        var names = actors.States.ToDictionary(s => s.Iso3, s => s.Name, StringComparer.Ordinal);
        var countries = new Dictionary<string, CountryCodes>(StringComparer.Ordinal);
        foreach (KnowledgeRow row in table.Rows)
        {
            string iso3 = table[row, "iso3"];
            if (!names.TryGetValue(iso3, out string? name) || (table[row, "numeric"] is { Length: > 0 } number && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                faults.Add(new(table.File, row.Line, 1, "K071", $"'{iso3}' is no state of actors/states.tsv, or its number is none. Correct it."));
                continue;
            }

            countries[iso3] = new(iso3, name, table[row, "numeric"], table[row, "fips"], table[row, "acled_region"], table[row, "ucdp_region"]);
        }

        return countries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<(string, string), PloverScore> Plover(KnowledgeTable table, ICollection<KnowledgeFault> faults)
    {
        var scores = new Dictionary<(string, string), PloverScore>();
        foreach (KnowledgeRow row in table.Rows)
        {
            if (!int.TryParse(table[row, "quad"], NumberStyles.None, CultureInfo.InvariantCulture, out int quad) || quad is < 1 or > 4
                || !double.TryParse(table[row, "score"], NumberStyles.Float, CultureInfo.InvariantCulture, out double score) || score is < -10 or > 10)
            {
                faults.Add(new(table.File, row.Line, 1, "K072", "A quad class is 1 to 4, a score -10 to 10. Correct the row."));
                continue;
            }

            scores[(table[row, "type"], table[row, "mode"])] = new(quad, score);
        }

        return scores.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, KindWords> Notes(KnowledgeTable table, Ontology ontology, ICollection<KnowledgeFault> faults)
    {
        var words = new Dictionary<string, KindWords>(StringComparer.Ordinal);
        foreach (KnowledgeRow row in table.Rows)
        {
            string Or(string column, string other) => table[row, column] is { Length: > 0 } value ? value : other;
            if (ontology.Find(table[row, "kind"]) is null)
            {
                faults.Add(new(table.File, row.Line, 1, "K073", $"'{table[row, "kind"]}' is no kind of kinds.tsv. Correct it."));
            }

            words[table[row, "kind"]] = new(table[row, "noun"], Or("by", "by"), Or("upon", "against"));
        }

        foreach (EventKind kind in ontology.Kinds.Where(k => !words.ContainsKey(k.Name)))
        {
            faults.Add(new(table.File, 1, 1, "K074", $"The kind '{kind.Name}' has no words for notes. Add a row."));
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
