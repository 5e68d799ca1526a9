using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Coding;

/// <summary>Words that change how an event is told (<c>knowledge/languages/en/operators.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class OperatorWords
{
    private const string File = "languages/en/operators.tsv";

    private readonly FrozenDictionary<(string Use, string Lemma), string> _effects;

    private OperatorWords(FrozenDictionary<(string, string), string> effects) => _effects = effects;

    /// <summary>The effect of a lemma in a use, or null.</summary>
    internal string? Effect(string use, string lemma) => _effects.GetValueOrDefault((use, lemma));

    internal static OperatorWords Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        var effects = new Dictionary<(string, string), string>();
        if (files.TryReadText(File) is { } text)
        {
            KnowledgeTable table = KnowledgeTable.Parse(File, text, ["lemma", "as", "effect"], faults);
            foreach (KnowledgeRow row in table.Rows)
            {
                string effect = table[row, "effect"];
                if (effect is not ("repeated" or "ongoing") && !Enum.TryParse(effect, ignoreCase: true, out EventStatus _))
                {
                    faults.Add(new(File, row.Line, 1, "K120", $"'{effect}' is no effect. Effects are repeated, ongoing and the statuses of an event."));
                }

                effects[(table[row, "as"], table[row, "lemma"])] = effect;
            }
        }

        return new(effects.ToFrozenDictionary());
    }
}
