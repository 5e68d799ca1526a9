using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Incidents;

/// <summary>How readily two kinds of events tell of one incident (<c>knowledge/incidents/kin.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class KinOfKinds
{
    private const string File = "incidents/kin.tsv";

    private readonly FrozenDictionary<ulong, double> _likeness;

    private KinOfKinds(FrozenDictionary<ulong, double> likeness) => _likeness = likeness;

    /// <summary>From 0 (never one event) to 1 (the same kind).</summary>
    public double Likeness(string left, string right) => Likeness(HashOf(left), HashOf(right));

    /// <summary>The same of two kinds given by <see cref="HashOf"/>: a hundred times for each account that is kept.</summary>
    internal double Likeness(uint left, uint right) => left == right ? 1 : _likeness.GetValueOrDefault(Pair(left, right));

    /// <summary>A kind as a number; a test makes sure that no two of the ontology have the same.</summary>
    internal static uint HashOf(string kind) => (uint)StableHash.Of(kind);

    /// <summary>Reads the table and lists what is wrong with it in <paramref name="faults"/>.</summary>
    public static KinOfKinds Load(IKnowledgeFiles files, Ontology ontology, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(ontology);
        ArgumentNullException.ThrowIfNull(faults);
        var likeness = new Dictionary<ulong, double>();
        if (files.TryReadText(File) is not { } text)
        {
            faults.Add(new(File, 1, 1, "K060", "The table of kindred kinds is missing. Put kin.tsv back."));
            text = string.Empty;
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["group", "likeness", "kinds"], faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            if (!double.TryParse(table[row, "likeness"], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || value is <= 0 or > 1)
            {
                faults.Add(new(File, row.Line, 1, "K061", $"The likeness '{table[row, "likeness"]}' is no number above 0 and up to 1. Correct it."));
                continue;
            }

            List<string> kinds = Kinds(table[row, "kinds"], ontology, row.Line, faults);
            foreach (string kind in kinds)
            {
                foreach (string other in kinds)
                {
                    ulong pair = Pair(HashOf(kind), HashOf(other));
                    likeness[pair] = Math.Max(value, likeness.GetValueOrDefault(pair));
                }
            }
        }

        return new(likeness.ToFrozenDictionary());
    }

    private static ulong Pair(uint left, uint right) => ((ulong)left << 32) | right;

    private static List<string> Kinds(string names, Ontology ontology, int line, ICollection<KnowledgeFault> faults)
    {
        var kinds = new List<string>();
        foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] found = name.EndsWith(".*", StringComparison.Ordinal)
                ? [.. ontology.Kinds.Where(k => k.Family == name[..^2]).Select(k => k.Name)]
                : ontology.Find(name) is null ? [] : [name];
            if (found.Length == 0)
            {
                faults.Add(new(File, line, 1, "K062", $"'{name}' is no kind and no family of kinds.tsv. Correct it."));
            }

            kinds.AddRange(found);
        }

        return kinds;
    }
}
