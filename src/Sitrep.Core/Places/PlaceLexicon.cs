using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Places;

/// <summary>The words that surround names of places, the words that only look like one, and how exact each class of place is.</summary>
/// <remarks>Immutable, thread-safe. Read from <c>cues.tsv</c>, <c>common-words.txt</c> and <c>precision.tsv</c> of <c>knowledge/places</c>.</remarks>
public sealed class PlaceLexicon
{
    private const int SecondDivision = 3;

    private readonly FrozenDictionary<string, PlaceCue> _cues;
    private readonly FrozenSet<string> _common;
    private readonly FrozenDictionary<(PlaceClass Class, string Country), int> _precision;

    private PlaceLexicon(FrozenDictionary<string, PlaceCue> cues, FrozenSet<string> common, FrozenDictionary<(PlaceClass, string), int> precision)
    {
        _cues = cues;
        _common = common;
        _precision = precision;
    }

    /// <summary>Reads the three files; a file that is missing leaves its part empty.</summary>
    /// <param name="files">Where knowledge is read from.</param>
    /// <param name="faults">Receives what is wrong with them.</param>
    public static PlaceLexicon Read(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(faults);
        Dictionary<string, PlaceCue> cues = new(StringComparer.Ordinal);
        foreach ((KnowledgeTable table, KnowledgeRow row) in Rows(files, "places/cues.tsv", ["word", "cue"], faults))
        {
            if (!Enum.TryParse(table[row, "cue"], ignoreCase: true, out PlaceCue cue) || !Enum.IsDefined(cue))
            {
                faults.Add(new(table.File, row.Line, 1, "G120", $"There is no cue '{table[row, "cue"]}'. The head of the file lists them."));
                continue;
            }

            string word = table[row, "word"].ToLowerInvariant();
            cues[word] = cues.GetValueOrDefault(word) | cue;
        }

        Dictionary<(PlaceClass, string), int> precision = [];
        foreach ((KnowledgeTable table, KnowledgeRow row) in Rows(files, "places/precision.tsv", ["class", "country", "precision"], faults))
        {
            if (SliceTable.Class(table[row, "class"]) is not { } kind || !int.TryParse(table[row, "precision"], CultureInfo.InvariantCulture, out int value) || value is < 1 or > 7)
            {
                faults.Add(new(table.File, row.Line, 1, "G121", "The class is unknown or the precision is not 1 to 7. Correct the row."));
                continue;
            }

            precision[(kind, table[row, "country"])] = value;
        }

        IEnumerable<string> common = (files.TryReadText("places/common-words.txt") ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w[0] != '#');
        return new(cues.ToFrozenDictionary(StringComparer.Ordinal), common.ToFrozenSet(StringComparer.Ordinal), precision.ToFrozenDictionary());
    }

    /// <summary>Whether a folded word mostly means something else than the place of that name.</summary>
    public bool IsCommon(string key) => _common.Contains(key);

    /// <summary>UCDP where_prec of a place, 1 (exact) to 7.</summary>
    public int Precision(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Class == PlaceClass.Region && place.Admin1 is not null && place.Admin1 != place.Name && place.Id.StartsWith("admin2:", StringComparison.Ordinal))
        {
            return SecondDivision;
        }

        return _precision.TryGetValue((place.Class, place.Country.Length == 0 ? "-" : place.Country), out int value) || _precision.TryGetValue((place.Class, "*"), out value) ? value : 1;
    }

    /// <summary>What the word tells of a name beside it.</summary>
    internal PlaceCue Cue(string word) => _cues.GetValueOrDefault(word.ToLowerInvariant());

    private static IEnumerable<(KnowledgeTable Table, KnowledgeRow Row)> Rows(IKnowledgeFiles files, string path, ImmutableArray<string> columns, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(path) is not { } text)
        {
            faults.Add(new(path, 1, 1, "G122", "The table is missing. Put it back: places are read worse without it."));
            yield break;
        }

        KnowledgeTable table = KnowledgeTable.Parse(path, text, columns.AsSpan(), faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            yield return (table, row);
        }
    }
}
