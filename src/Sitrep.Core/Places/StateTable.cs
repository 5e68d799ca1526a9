using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Places;

/// <summary>The states of <c>knowledge/actors/states.tsv</c>, as places.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class StateTable
{
    internal const string File = "actors/states.tsv";

    private readonly FrozenDictionary<string, string> _iso3;

    private StateTable(ImmutableArray<State> states)
    {
        States = states;
        _iso3 = states.Where(s => s.Iso2.Length > 0).DistinctBy(s => s.Iso2, StringComparer.Ordinal).ToFrozenDictionary(s => s.Iso2, s => s.Entry.Place.Country, StringComparer.Ordinal);
        Demonyms = states.SelectMany(s => s.Demonyms.Select(d => (Key: NameFolding.Key(d), s.Entry)))
            .DistinctBy(d => d.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(d => d.Key, d => d.Entry, StringComparer.Ordinal);
    }

    /// <summary>The states in file order.</summary>
    internal ImmutableArray<State> States { get; }

    /// <summary>States by folded demonym.</summary>
    internal FrozenDictionary<string, GazetteerEntry> Demonyms { get; }

    /// <summary>Reads the table; without one there are no states but the theatre's three codes are still known.</summary>
    internal static StateTable Read(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(File) is not { } text)
        {
            return new([]);
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["iso3", "iso2", "name", "aliases", "demonyms", "capital", "capital_aliases", "lat", "lon"], faults);
        return new([.. table.Rows.Select(r => Read(table, r, faults)).OfType<State>()]);
    }

    /// <summary>Alpha-3 of a two- or three-letter code, or null.</summary>
    internal string? Iso3(string code)
        => code.Length == 3 ? code : _iso3.TryGetValue(code, out string? iso3) ? iso3 : code switch { "AM" => "ARM", "AZ" => "AZE", "GE" => "GEO", _ => null };

    private static State? Read(KnowledgeTable table, KnowledgeRow row, ICollection<KnowledgeFault> faults)
    {
        if (!double.TryParse(table[row, "lat"], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude)
            || !double.TryParse(table[row, "lon"], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude))
        {
            faults.Add(new(File, row.Line, 1, "G110", "lat or lon is no number. Write decimal degrees."));
            return null;
        }

        string name = table[row, "name"];
        ImmutableArray<string> names = [name, .. KnowledgeTable.SplitList(table[row, "aliases"])];
        var place = new Place
        {
            Id = "iso:" + table[row, "iso3"],
            Name = name,
            Names = ImmutableSortedDictionary<string, string>.Empty.Add("en", name),
            Latitude = latitude,
            Longitude = longitude,
            Country = table[row, "iso3"],
            Class = PlaceClass.Country,
        };
        return new(
            table[row, "iso2"],
            new() { Place = place, Keys = [.. names.Select(n => NameFolding.Key(n)).Distinct(StringComparer.Ordinal)] },
            [.. KnowledgeTable.SplitList(table[row, "demonyms"]).Except(names, StringComparer.Ordinal)],
            [.. KnowledgeTable.SplitList(table[row, "capital_aliases"]).Prepend(table[row, "capital"]).Where(c => c.Length > 0)]);
    }

    /// <summary>A state.</summary>
    internal sealed record State(string Iso2, GazetteerEntry Entry, ImmutableArray<string> Demonyms, ImmutableArray<string> Capital);
}
