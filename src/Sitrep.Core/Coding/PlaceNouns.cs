using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Coding;

/// <summary>Nouns behind which a place's name stands: "the village of Sotk" (<c>knowledge/languages/en/place-nouns.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class PlaceNouns
{
    private const string File = "languages/en/place-nouns.tsv";

    private readonly FrozenSet<string> _lemmas;

    private PlaceNouns(FrozenSet<string> lemmas) => _lemmas = lemmas;

    internal bool Contains(string lemma) => _lemmas.Contains(lemma);

    internal static PlaceNouns Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(File) is not { } text)
        {
            return new(FrozenSet<string>.Empty);
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["lemma"], faults);
        return new(table.Rows.Select(r => table[r, "lemma"]).ToFrozenSet(StringComparer.Ordinal));
    }
}
