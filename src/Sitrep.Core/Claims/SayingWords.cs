using System.Collections.Frozen;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Claims;

/// <summary>Words that tell whose word something is (<c>knowledge/languages/en/saying.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class SayingWords
{
    private const string File = "languages/en/saying.tsv";

    private readonly FrozenDictionary<(string Use, string Lemma), ClaimStance> _stances;

    private SayingWords(FrozenDictionary<(string, string), ClaimStance> stances) => _stances = stances;

    /// <summary>The stance of a lemma in a use (verb, noun, cite, preposition), or null.</summary>
    internal ClaimStance? Stance(string use, string lemma) => _stances.TryGetValue((use, lemma), out ClaimStance stance) ? stance : null;

    /// <summary>Whether a word is a text that says something: a statement, a report, an allegation.</summary>
    internal bool IsText(Word word) => word.Upos is Upos.Noun && Stance("noun", word.Lemma.ToLowerInvariant()) is not null;

    internal static SayingWords Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        var stances = new Dictionary<(string, string), ClaimStance>();
        if (files.TryReadText(File) is { } text)
        {
            KnowledgeTable table = KnowledgeTable.Parse(File, text, ["lemma", "as", "stance"], faults);
            foreach (KnowledgeRow row in table.Rows)
            {
                if (Enum.TryParse(table[row, "stance"], ignoreCase: true, out ClaimStance stance))
                {
                    stances[(table[row, "as"], table[row, "lemma"])] = stance;
                }
                else
                {
                    faults.Add(new(File, row.Line, 1, "K130", $"'{table[row, "stance"]}' is no stance. Stances are {string.Join(", ", Enum.GetNames<ClaimStance>()).ToLowerInvariant()}."));
                }
            }
        }

        return new(stances.ToFrozenDictionary());
    }
}
