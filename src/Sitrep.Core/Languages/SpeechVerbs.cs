using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Languages;

/// <summary>Verbs of saying, by lemma (<c>knowledge/languages/en/saying.tsv</c>, rows used as verbs).</summary>
/// <remarks>Immutable, thread-safe. How a speaker stands to what is said is told by the layer of claims.</remarks>
internal sealed class SpeechVerbs
{
    private const string File = "languages/en/saying.tsv";

    private readonly FrozenSet<string> _lemmas;

    private SpeechVerbs(FrozenSet<string> lemmas) => _lemmas = lemmas;

    /// <summary>Whether a word is a verb of saying.</summary>
    internal bool Contains(Word word) => word.Upos is Upos.Verb && _lemmas.Contains(word.Lemma.ToLowerInvariant());

    /// <summary>The words that speak in a sentence, the subjects of its verbs of saying, in order.</summary>
    internal IEnumerable<int> Speakers(Sentence sentence)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!Contains(sentence[i]))
            {
                continue;
            }

            int subject = sentence.Child(i, "nsubj");
            if (subject >= 0 && sentence[subject].Relation is not "nsubj:pass")
            {
                yield return subject;
            }
        }
    }

    internal static SpeechVerbs Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(File) is not { } text)
        {
            return new(FrozenSet<string>.Empty);
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["lemma", "as"], faults);
        return new(table.Rows.Where(r => table[r, "as"] is "verb").Select(r => table[r, "lemma"]).ToFrozenSet(StringComparer.Ordinal));
    }
}
