using System.Collections.Frozen;
using Sitrep.Actors;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;

namespace Sitrep.Exports;

/// <summary>Tells names that may always go out (states, listed parties, descriptions such as "two servicemen") from those that may be a private person's.</summary>
/// <remarks>
/// Immutable, thread-safe. Strict: what is not known to be open is taken for a private name. Words that knowledge lists may stand in small letters anywhere; a capital is open only
/// in names and demonyms of states and in the first word of a description. A single word with a capital must be a plural or a group ("Police"): Hunter is a name, Hunters are not.
/// </remarks>
internal sealed class OpenNames
{
    private const string File = "actors/open-names.txt";

    private static readonly FrozenSet<string> GroupSectors = FrozenSet.Create(StringComparer.Ordinal, "REB", "UAF", "PRM", "MIL", "GOV", "COP", "PTY", "PRE", "LEG", "SPY", "SOC");

    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _capitals;
    private readonly FrozenSet<string> _groups;
    private readonly FrozenSet<string> _persons;
    private readonly FrozenSet<string> _common;

    private readonly FrozenSet<string> _plurals;
    private readonly ActorCatalog _actors;

    private OpenNames(ActorCatalog actors, HashSet<string> words, HashSet<string> plurals, HashSet<string> capitals, HashSet<string> groups, HashSet<string> persons, IEnumerable<string> common)
    {
        _actors = actors;
        _plurals = plurals.ToFrozenSet(StringComparer.Ordinal);
        _words = words.ToFrozenSet(StringComparer.Ordinal);
        _capitals = capitals.ToFrozenSet(StringComparer.Ordinal);
        _groups = groups.ToFrozenSet(StringComparer.Ordinal);
        _persons = persons.ToFrozenSet(StringComparer.Ordinal);
        _common = common.Concat(words).Concat(capitals).Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
    }

    internal static OpenNames Load(IKnowledgeFiles files, ActorCatalog actors, ICollection<KnowledgeFault> faults)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var groups = new HashSet<string>(StringComparer.Ordinal);
        var capitals = new HashSet<string>(StringComparer.Ordinal);
        var plurals = new HashSet<string>(StringComparer.Ordinal);
        var persons = new HashSet<string>(StringComparer.Ordinal);
        if (files.TryReadText(File) is not { } text)
        {
            faults.Add(new(File, 1, 1, "K075", "The words of open names are missing: every unlisted name is held back. Put the file back."));
            text = string.Empty;
        }

        foreach (string line in Lines(text))
        {
            (line.StartsWith("group ", StringComparison.Ordinal) ? groups : words).Add(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        }

        words.UnionWith(groups);
        if (files.TryReadText("actors/generic.tsv") is { } generic)
        {
            KnowledgeTable table = KnowledgeTable.Parse("actors/generic.tsv", generic, [], []);
            foreach (KnowledgeRow row in table.Rows)
            {
                HashSet<string> kin = table[row, "kind"] is "person" or "people" ? persons : [];
                foreach (string word in Split(table[row, "lemma"]).Where(w => w.Length > 0 && !char.IsUpper(w[0])))
                {
                    words.Add(word);
                    words.Add(Plural(word));
                    plurals.Add(Plural(word));
                    kin.Add(word);
                }
            }
        }

        foreach (StateEntry state in actors.States)
        {
            capitals.UnionWith(state.Names.Concat(state.Demonyms).SelectMany(Split).Where(w => w.Length > 0 && char.IsUpper(w[0])));
        }

        return new(actors, words, plurals, capitals, groups, persons, Lines(files.TryReadText("places/common-words.txt") ?? string.Empty));
    }

    /// <summary>Whether a party may be named: knowledge lists it under this name, or the name holds no word that could be a person's.</summary>
    /// <remarks>An id alone says nothing: people of a state have ids too (<c>AZE.CVL</c>), and the article's own words for a name.</remarks>
    internal bool IsOpen(ToldActor actor) => IsListed(actor) || IsDescription(actor.Name) || IsGroup(actor);

    /// <summary>Whether knowledge lists a party under the name it has.</summary>
    internal bool IsListed(ToldActor actor) => actor.Id is { } id && _actors.Find(id)?.Name == actor.Name;

    /// <summary>Whether words describe a party without naming a person.</summary>
    internal bool IsDescription(string name)
    {
        string[] words = [.. Split(name).Where(w => w.Length > 0)];
        bool says = false;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            bool known = _capitals.Contains(word) || word.All(char.IsAsciiDigit) || _words.Contains(word) || (i == 0 && MayStart(word.ToLowerInvariant(), words.Length > 1));
            if (!known)
            {
                return false;
            }

            says |= !word.All(char.IsAsciiDigit);
        }

        return says;
    }

    /// <summary>Whether a word says nothing of who is meant: a common word, a number, a state.</summary>
    internal bool IsCommon(string word) => word.Length < 2 || word.All(char.IsAsciiDigit) || _common.Contains(word.ToLowerInvariant());

    internal static IEnumerable<string> Split(string name)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetterOrDigit(name[i]))
            {
                if (i > start)
                {
                    yield return name[start..i];
                }

                start = i + 1;
            }
        }
    }

    private bool MayStart(string word, bool hasMore) => _words.Contains(word) && (hasMore || _plurals.Contains(word) || _groups.Contains(word));

    // "Free Valley Army": a group by its last word, where no rank or office stands in it.
    private bool IsGroup(ToldActor actor)
    {
        string[] words = [.. Split(actor.Name)];
        return GroupSectors.Contains(actor.Sector)
            && words.Length > 1
            && _groups.Contains(words[^1].ToLowerInvariant())
            && !actor.Name.Contains('\'', StringComparison.Ordinal)
            && !actor.Name.Contains('’', StringComparison.Ordinal)
            && !words.SkipLast(1).Any(w => _persons.Contains(w.ToLowerInvariant()) || w.Length == 1);
    }

    private static string Plural(string word)
        => word.EndsWith("man", StringComparison.Ordinal) ? word[..^3] + "men"
            : word.EndsWith('y') && word.Length > 1 && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies"
            : word.EndsWith('s') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
            : word + "s";

    private static IEnumerable<string> Lines(string text)
        => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#');
}
