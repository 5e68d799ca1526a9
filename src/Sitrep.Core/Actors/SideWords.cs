using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Actors;

/// <summary>Words that name a side of a conflict by its place in the report (<c>knowledge/actors/sides.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class SideWords
{
    private const string File = "actors/sides.tsv";

    private static readonly string[] Uses = ["adversary", "opposing", "both", "party", "told", "between"];

    private readonly FrozenSet<(string Use, string Lemma)> _words;

    private SideWords(FrozenSet<(string, string)> words) => _words = words;

    /// <summary>Whether a lemma has a use: adversary, opposing, both, party, told, between.</summary>
    internal bool Is(string use, string lemma) => _words.Contains((use, lemma.ToLowerInvariant()));

    internal static SideWords Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(File) is not { } text)
        {
            return new(FrozenSet<(string, string)>.Empty);
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["lemma", "use"], faults);
        foreach (KnowledgeRow row in table.Rows.Where(r => !Uses.Contains(table[r, "use"], StringComparer.Ordinal)))
        {
            faults.Add(new(File, row.Line, 1, "K206", $"'{table[row, "use"]}' is no use of a word. Uses are {string.Join(", ", Uses)}."));
        }

        return new(table.Rows.Select(r => (table[r, "use"], table[r, "lemma"])).ToFrozenSet());
    }
}
