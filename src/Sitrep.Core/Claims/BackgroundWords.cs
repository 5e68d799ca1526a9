using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Claims;

/// <summary>Words that turn a text to history, or back to the news (<c>knowledge/languages/en/background.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class BackgroundWords
{
    private const string File = "languages/en/background.tsv";

    private BackgroundWords(FrozenSet<string> history) => History = history;

    /// <summary>Lemmas that tell history.</summary>
    internal FrozenSet<string> History { get; }

    internal static BackgroundWords Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(File) is not { } text)
        {
            return new(FrozenSet<string>.Empty);
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["lemma", "turns"], faults);
        return new(table.Rows.Where(r => table[r, "turns"] is "history").Select(r => table[r, "lemma"]).ToFrozenSet(StringComparer.Ordinal));
    }
}
