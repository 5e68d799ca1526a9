using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Places.Importing;

/// <summary>Which features of a gazetteer are places, and of which class (<c>knowledge/places/features.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class FeatureTable
{
    internal const string File = "places/features.tsv";

    private const long Town = 5_000, City = 100_000;

    private readonly FrozenDictionary<string, PlaceClass?> _classes;

    private FeatureTable(FrozenDictionary<string, PlaceClass?> classes) => _classes = classes;

    /// <summary>Reads the table.</summary>
    internal static FeatureTable Read(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        Dictionary<string, PlaceClass?> classes = new(StringComparer.Ordinal);
        if (files.TryReadText(File) is not { } text)
        {
            faults.Add(new(File, 1, 1, "G140", "The table is missing. Put it back: gazetteers cannot be imported without it."));
            return new(classes.ToFrozenDictionary(StringComparer.Ordinal));
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["feature", "class"], faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            PlaceClass? kind = SliceTable.Class(table[row, "class"]);
            if (kind is null && table[row, "class"] != "-")
            {
                faults.Add(new(File, row.Line, 1, "G141", $"There is no class '{table[row, "class"]}'. Write a class of places, or - to leave the feature out."));
                continue;
            }

            if (!classes.TryAdd(table[row, "feature"], kind))
            {
                faults.Add(new(File, row.Line, 1, "G142", $"The feature '{table[row, "feature"]}' has a row already. Keep one."));
            }
        }

        return new(classes.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The class of a feature, or null where it is left out.</summary>
    internal PlaceClass? Of(string group, string code, long population)
    {
        if (!_classes.TryGetValue(group + "." + code, out PlaceClass? kind) && !_classes.TryGetValue(group, out kind))
        {
            return null;
        }

        return kind == PlaceClass.Settlement ? Size(code, population) : kind;
    }

    /// <summary>What a settlement is by its inhabitants and its office.</summary>
    internal static PlaceClass Size(string code, long population)
        => population >= City || code is "PPLC" ? PlaceClass.City : population >= Town || code is "PPLA" or "PPLG" ? PlaceClass.Town : PlaceClass.Settlement;
}
