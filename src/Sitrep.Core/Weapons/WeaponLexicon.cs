using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Weapons;

/// <summary>The terms of <c>knowledge/weapons/weapons.tsv</c> the phrases of <c>not-weapons.tsv</c> and the verbs of <c>acts.tsv</c>.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class WeaponLexicon
{
    private readonly FrozenDictionary<string, WeaponTerm[]>.AlternateLookup<ReadOnlySpan<char>> _byFirst;

    private readonly FrozenSet<(string Verb, bool IsPassive)> _acts;

    private WeaponLexicon(Dictionary<string, List<WeaponTerm>> byFirst, HashSet<(string, bool)> acts)
    {
        _byFirst = byFirst
            .ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(t => t.Keys.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _acts = acts.ToFrozenSet();
    }

    /// <summary>Loads the terms.</summary>
    /// <param name="knowledge">Where the files lie.</param>
    /// <param name="faults">Receives what is wrong with them; a term that stands under two kinds keeps the first.</param>
    public static WeaponLexicon Load(IKnowledgeFiles knowledge, ICollection<KnowledgeFault> faults)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(faults);
        var byFirst = new Dictionary<string, List<WeaponTerm>>(StringComparer.OrdinalIgnoreCase);
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        Read(knowledge, "weapons/weapons.tsv", ["kind", "terms"], faults, (table, row) =>
        {
            string kind = table[row, "kind"];
            foreach (string term in KnowledgeTable.SplitList(table[row, "terms"]))
            {
                string[] keys = WeaponTerm.Cut(term);
                string name = string.Join(' ', keys);
                if (keys.Length == 0)
                {
                    faults.Add(new(table.File, row.Line, 1, "K501", $"'{term}' holds neither letter nor digit. Take it out."));
                }
                else if (kinds.TryAdd(name, kind))
                {
                    Add(byFirst, new(kind, keys));
                }
                else if (kinds[name] != kind)
                {
                    faults.Add(new(table.File, row.Line, 1, "K502", $"'{term}' stands under '{kinds[name]}' and '{kind}'. Keep one."));
                }
            }
        });
        Read(knowledge, "weapons/not-weapons.tsv", ["phrase"], faults, (table, row) => Add(byFirst, new(null, WeaponTerm.Cut(table[row, "phrase"]))));
        var acts = new HashSet<(string, bool)>();
        Read(knowledge, "weapons/acts.tsv", ["verb", "voice"], faults, (table, row) =>
        {
            if (table[row, "voice"] is not ("active" or "passive"))
            {
                faults.Add(new(table.File, row.Line, 1, "K503", $"The voice '{table[row, "voice"]}' is neither active nor passive. Correct it."));
            }

            acts.Add((table[row, "verb"], table[row, "voice"] is "passive"));
        });
        return new(byFirst, acts);
    }

    /// <summary>The terms that begin with <paramref name="key"/>, the longest first.</summary>
    internal ReadOnlySpan<WeaponTerm> Starting(ReadOnlySpan<char> key) => _byFirst.TryGetValue(key, out WeaponTerm[]? terms) ? terms : [];

    /// <summary>Whether a verb tells what a counted weapon does or has done to it (<c>acts.tsv</c>).</summary>
    internal bool IsAct(string lemma, bool isPassive) => _acts.Contains((lemma, isPassive));

    private static void Read(IKnowledgeFiles knowledge, string file, ReadOnlySpan<string> columns, ICollection<KnowledgeFault> faults, Action<KnowledgeTable, KnowledgeRow> take)
    {
        if (knowledge.TryReadText(file) is not { } text)
        {
            faults.Add(new(file, 1, 1, "K010", "The file is missing. Put it back."));
            return;
        }

        KnowledgeTable table = KnowledgeTable.Parse(file, text, columns, faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            take(table, row);
        }
    }

    private static void Add(Dictionary<string, List<WeaponTerm>> byFirst, WeaponTerm term)
    {
        if (term.Keys.Length == 0)
        {
            return;
        }

        if (!byFirst.TryGetValue(term.Keys[0], out List<WeaponTerm>? list))
        {
            byFirst[term.Keys[0]] = list = [];
        }

        list.Add(term);
    }
}
