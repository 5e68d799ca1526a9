using Sitrep.Knowledge;

namespace Sitrep.Places;

/// <summary>Short names of provinces ("Ga.", "Ont.") of <c>knowledge/places/short-names.tsv</c>, as further names of the world's entries.</summary>
internal static class ShortNames
{
    internal const string File = "places/short-names.tsv";

    /// <summary>The provinces that have a short name, with it among their keys; none where there is no world gazetteer.</summary>
    internal static IEnumerable<GazetteerEntry> Read(IKnowledgeFiles files, WorldGazetteer? world, ICollection<KnowledgeFault> faults)
    {
        if (world is null || files.TryReadText(File) is not { } text)
        {
            return [];
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["short", "name", "country"], faults);
        Dictionary<string, GazetteerEntry> entries = new(StringComparer.Ordinal);
        foreach (KnowledgeRow row in table.Rows)
        {
            GazetteerEntry? entry = world.Find(NameFolding.Key(table[row, "name"])).Select(f => world.Entry(f.Index))
                .FirstOrDefault(e => e.Place.Class == PlaceClass.Region && e.Place.Country == table[row, "country"]);
            if (entry is null)
            {
                faults.Add(new(File, row.Line, 1, "G123", $"The world gazetteer has no division '{table[row, "name"]}' of {table[row, "country"]}. Correct the name."));
                continue;
            }

            entry = entries.GetValueOrDefault(entry.Place.Id, entry);
            entries[entry.Place.Id] = entry with { Keys = entry.Keys.Add(NameFolding.Key(table[row, "short"])) };
        }

        return entries.Values;
    }
}
