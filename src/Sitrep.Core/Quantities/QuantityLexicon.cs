using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Quantities;

/// <summary>The word data of counting: <c>languages/xx/quantities/</c> and the number words.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class QuantityLexicon
{
    private readonly ImmutableArray<Hedge> _hedges;

    private QuantityLexicon(NumberWords numbers, ImmutableArray<Hedge> hedges, FrozenSet<string> persons, FrozenSet<string> counted, FrozenSet<string> measures, FrozenSet<string> designators)
    {
        Numbers = numbers;
        _hedges = hedges;
        Persons = persons;
        Counted = counted;
        Measures = measures.GetAlternateLookup<ReadOnlySpan<char>>();
        Designators = designators.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number words.</summary>
    internal NumberWords Numbers { get; }

    /// <summary>Lemmas of people: "a soldier" counts one.</summary>
    internal FrozenSet<string> Persons { get; }

    /// <summary>Lemmas that "no" denies as a count.</summary>
    internal FrozenSet<string> Counted { get; }

    /// <summary>Words that make the number before them a measure.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Measures { get; }

    /// <summary>Words that make the number behind them a name.</summary>
    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Designators { get; }

    /// <summary>Loads the files of a language.</summary>
    /// <param name="knowledge">Where they lie.</param>
    /// <param name="faults">Receives what is wrong with them.</param>
    /// <param name="language">ISO 639-1.</param>
    public static QuantityLexicon Load(IKnowledgeFiles knowledge, ICollection<KnowledgeFault> faults, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(faults);
        string folder = $"languages/{language}/quantities/";
        return new(
            NumberWords.Load(knowledge, faults, language),
            Hedges(knowledge, folder + "hedges.tsv", faults),
            Set(knowledge, folder + "person-nouns.txt", faults),
            Set(knowledge, folder + "counted-nouns.txt", faults),
            Set(knowledge, folder + "measures.txt", faults),
            Set(knowledge, folder + "designators.txt", faults));
    }

    /// <summary>The longest hedge that ends right before piece <paramref name="at"/>, and where it begins.</summary>
    internal Hedge? HedgeBefore(List<Piece> pieces, int at, out int first)
    {
        foreach (Hedge hedge in _hedges)
        {
            first = at - hedge.Words.Length;
            if (first >= 0 && Matches(pieces, first, hedge.Words))
            {
                return hedge;
            }
        }

        first = at;
        return null;
    }

    private static bool Matches(List<Piece> pieces, int first, string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (!pieces[first + i].Text.Equals(words[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<Hedge> Hedges(IKnowledgeFiles knowledge, string file, ICollection<KnowledgeFault> faults)
    {
        var hedges = new List<Hedge>();
        KnowledgeTable table = KnowledgeTable.Parse(file, Text(knowledge, file, faults), ["phrase", "bound"], faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            string side = table[row, "side"];
            if (!Enum.TryParse(table[row, "bound"], out QuantityBound bound) || side is not ("" or "high"))
            {
                faults.Add(new(file, row.Line, 1, "K401", $"'{table[row, "bound"]}' is no bound, or '{side}' no side. Bounds: {string.Join(", ", Enum.GetNames<QuantityBound>())}; sides: high or nothing."));
                continue;
            }

            hedges.Add(new(table[row, "phrase"].Split(' '), bound, side.Length > 0));
        }

        return [.. hedges.OrderByDescending(h => h.Words.Length)];
    }

    private static FrozenSet<string> Set(IKnowledgeFiles knowledge, string file, ICollection<KnowledgeFault> faults)
    {
        var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int number = 0;
        foreach (ReadOnlySpan<char> raw in Text(knowledge, file, faults).AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = raw.Trim();
            if (!line.IsEmpty && line[0] != '#' && !set.Add(line.ToString()))
            {
                faults.Add(new(file, number, 1, "K402", $"'{line}' stands twice. Keep one line."));
            }
        }

        return set.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    private static string Text(IKnowledgeFiles knowledge, string file, ICollection<KnowledgeFault> faults)
    {
        if (knowledge.TryReadText(file) is { } text)
        {
            return text;
        }

        faults.Add(new(file, 1, 1, "K010", "The file is missing. Put it back."));
        return "phrase\tbound";
    }
}
