using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Languages;

/// <summary>What nouns say of the beings and things that they name, by lemma (<c>knowledge/languages/en/reference.tsv</c>), and the verbs of saying.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class ReferenceWords
{
    private const string File = "languages/en/reference.tsv";

    private readonly FrozenDictionary<string, (MentionClass Class, MentionGender Gender)> _nouns;

    private ReferenceWords(FrozenDictionary<string, (MentionClass Class, MentionGender Gender)> nouns, SpeechVerbs speech)
    {
        _nouns = nouns;
        Speech = speech;
    }

    /// <summary>The verbs of saying.</summary>
    internal SpeechVerbs Speech { get; }

    /// <summary>The class of a noun; unknown where the list does not have it.</summary>
    internal MentionClass ClassOf(string lemma) => _nouns.GetValueOrDefault(lemma).Class;

    /// <summary>The genders of a noun; none where the list does not have it.</summary>
    internal MentionGender GenderOf(string lemma) => _nouns.GetValueOrDefault(lemma).Gender;

    /// <summary>Loads the words.</summary>
    /// <param name="files">Where the file lies.</param>
    /// <param name="faults">Receives what is wrong with it; what is wrong with the verbs of saying is told where the layer of claims loads them.</param>
    internal static ReferenceWords Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        var nouns = new Dictionary<string, (MentionClass, MentionGender)>(StringComparer.Ordinal);
        if (files.TryReadText(File) is { } text)
        {
            KnowledgeTable table = KnowledgeTable.Parse(File, text, ["class", "words"], faults);
            foreach (KnowledgeRow row in table.Rows)
            {
                if (Meaning(table[row, "class"]) is not { } meaning)
                {
                    faults.Add(new(File, row.Line, 1, "K012", $"'{table[row, "class"]}' is no class of words. Classes: male, female, person, group, district, place, event, document, thing, time."));
                    continue;
                }

                foreach (string word in KnowledgeTable.SplitList(table[row, "words"]))
                {
                    // A word of two classes has that of the row above: "department" is a group before it is a district.
                    nouns.TryAdd(word, meaning);
                }
            }
        }

        return new(nouns.ToFrozenDictionary(StringComparer.Ordinal), SpeechVerbs.Load(files, []));
    }

    private static (MentionClass, MentionGender)? Meaning(string name) => name switch
    {
        "male" => (MentionClass.Person, MentionGender.Male),
        "female" => (MentionClass.Person, MentionGender.Female),
        "person" => (MentionClass.Person, MentionGender.Person),
        "group" => (MentionClass.Group, MentionGender.Neuter),
        "district" => (MentionClass.District, MentionGender.Neuter),
        "place" => (MentionClass.Place, MentionGender.Neuter),
        "event" => (MentionClass.Event, MentionGender.Neuter),
        "document" => (MentionClass.Document, MentionGender.Neuter),
        "thing" => (MentionClass.Thing, MentionGender.Neuter),
        "time" => (MentionClass.Time, MentionGender.Neuter),
        _ => null,
    };
}
