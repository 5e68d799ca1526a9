using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Knowledge;

namespace Sitrep.Actors;

/// <summary>All that is known of parties before reading: listed actors, states, and common nouns for parties.</summary>
/// <remarks>Immutable once loaded, thread-safe.</remarks>
public sealed class ActorCatalog
{
    private readonly FrozenDictionary<string, Actor> _byId;
    private readonly FrozenDictionary<string, ActorHead> _heads;
    private readonly FrozenSet<string> _longHeadEnds;
    private readonly FrozenDictionary<string, FrozenSet<string>> _bare;

    private ActorCatalog(Dictionary<string, Actor> actors, Dictionary<string, ActorHead> heads, List<StateEntry> states)
    {
        _byId = actors.ToFrozenDictionary(StringComparer.Ordinal);
        _heads = heads.ToFrozenDictionary(StringComparer.Ordinal);
        States = [.. states];
        _longHeadEnds = heads.Keys.Where(h => h.Contains(' ', StringComparison.Ordinal) || h.Contains('-', StringComparison.Ordinal)).Select(h => h[(h.LastIndexOfAny([' ', '-']) + 1)..]).ToFrozenSet(StringComparer.Ordinal);
        _bare = actors.Values
            .SelectMany(a => a.Bare.Select(b => (Bare: AliasWords.Fold(b), a.Id)))
            .GroupBy(b => b.Bare, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(b => b.Id).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (Actor actor in actors.Values)
        {
            foreach (string alias in actor.Aliases.Append(actor.Name))
            {
                Aliases.Add(alias, actor);
            }
        }

        foreach (StateEntry state in states)
        {
            AddAll(StateNames, state.Names, state);
            AddAll(Demonyms, state.Demonyms, state);
            AddAll(Capitals, state.Capitals, state);
        }
    }

    /// <summary>The states of the world.</summary>
    public ImmutableArray<StateEntry> States { get; }

    /// <summary>The listed actors, ordered by id.</summary>
    public IEnumerable<Actor> Actors => _byId.Values.OrderBy(a => a.Id, StringComparer.Ordinal);

    internal AliasTrie<Actor> Aliases { get; } = new();

    internal AliasTrie<StateEntry> StateNames { get; } = new();

    internal AliasTrie<StateEntry> Demonyms { get; } = new();

    internal AliasTrie<StateEntry> Capitals { get; } = new();

    /// <summary>The listed actor of an id, or null.</summary>
    public Actor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a common noun of several words ends in this lemma.</summary>
    internal bool EndsLongHead(string lemma) => _longHeadEnds.Contains(lemma);

    /// <summary>The ids of the actors that a bare noun may stand for once they were named, or null.</summary>
    internal FrozenSet<string>? Bare(string words) => _bare.GetValueOrDefault(AliasWords.Fold(words));

    /// <summary>The common noun of a lemma, or null.</summary>
    public ActorHead? Head(string lemma) => _heads.GetValueOrDefault(lemma);

    /// <summary>Reads the catalogue and lists what is wrong with it in <paramref name="faults"/>.</summary>
    public static ActorCatalog Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(faults);
        var actors = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (string path in files.List("actors/", ".actors"))
        {
            foreach ((Actor actor, int line, ImmutableArray<(int Line, string Text)> examples) in ActorFile.Read(path, files.TryReadText(path)!, faults))
            {
                if (!actors.TryAdd(actor.Id, actor))
                {
                    faults.Add(new(path, line, 1, "K204", $"The actor '{actor.Id}' stands twice. Join the two."));
                }

                foreach ((int exampleLine, string example) in examples.Where(e => !actor.Aliases.Append(actor.Name).Any(a => Contains(e.Text, a))))
                {
                    faults.Add(new(path, exampleLine, 1, "K205", $"No alias of '{actor.Id}' is found in '{example}'. Add the alias or correct the example."));
                }
            }
        }

        return new(actors, ReadHeads(files, faults), ReadStates(files, faults));
    }

    private static bool Contains(string text, string alias)
    {
        string[] words = [.. AliasWords.Split(text.Replace(",", " , ", StringComparison.Ordinal).Replace(".", " . ", StringComparison.Ordinal))];
        string[] wanted = [.. AliasWords.Split(alias.Replace(".", " . ", StringComparison.Ordinal))];
        return Enumerable.Range(0, Math.Max(0, words.Length - wanted.Length + 1)).Any(i => words.AsSpan(i, wanted.Length).SequenceEqual(wanted));
    }

    private static Dictionary<string, ActorHead> ReadHeads(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        const string File = "actors/generic.tsv";
        var heads = new Dictionary<string, ActorHead>(StringComparer.Ordinal);
        if (files.TryReadText(File) is { } text)
        {
            KnowledgeTable table = KnowledgeTable.Parse(File, text, ["lemma", "sector", "kind", "who"], faults);
            foreach (KnowledgeRow row in table.Rows)
            {
                heads[table[row, "lemma"]] = new(table[row, "lemma"], table[row, "sector"], table[row, "kind"], table[row, "who"] is { Length: > 0 } who ? who : "unknown");
            }
        }

        return heads;
    }

    private static List<StateEntry> ReadStates(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        const string File = "actors/states.tsv";
        var states = new List<StateEntry>();
        if (files.TryReadText(File) is { } text)
        {
            KnowledgeTable table = KnowledgeTable.Parse(File, text, ["iso3", "name", "aliases", "demonyms", "capital"], faults);
            foreach (KnowledgeRow row in table.Rows)
            {
                ImmutableArray<string> Names(string first, string rest) => [.. KnowledgeTable.SplitList(table[row, first]), .. KnowledgeTable.SplitList(table[row, rest])];
                states.Add(new(table[row, "iso3"], table[row, "name"], Names("name", "aliases"), KnowledgeTable.SplitList(table[row, "demonyms"]), Names("capital", "capital_aliases")));
            }
        }

        return states;
    }

    private static void AddAll(AliasTrie<StateEntry> trie, ImmutableArray<string> names, StateEntry state)
    {
        foreach (string name in names)
        {
            trie.Add(name, state);
        }
    }
}
