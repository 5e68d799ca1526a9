using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Coding.Frames;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Coding;

/// <summary>What predicates tell of conflicts: rolesets with the kind of event or effect and the roles of their numbered arguments (<c>knowledge/languages/en/roles.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class RolesetMap
{
    private const string File = "languages/en/roles.tsv";
    private static readonly string[] Columns = ["roleset", "kind", "effect", "arg0", "arg1", "arg2", "arg3", "arg4", "example", "expect"];
    private readonly FrozenDictionary<string, RolesetRow> _rows;

    private RolesetMap(ImmutableArray<RolesetRow> rows)
    {
        Rows = rows;
        _rows = rows.DistinctBy(r => r.Roleset, StringComparer.Ordinal).ToFrozenDictionary(r => r.Roleset, StringComparer.Ordinal);
    }

    /// <summary>All rows in file order.</summary>
    internal ImmutableArray<RolesetRow> Rows { get; }

    /// <summary>The path of the file, for faults.</summary>
    internal static string Path => File;

    /// <summary>What a roleset tells, or null.</summary>
    internal RolesetRow? Find(string roleset) => _rows.GetValueOrDefault(roleset);

    /// <summary>The role in the event that an argument plays, or null.</summary>
    internal Role? RoleOf(string roleset, RoleLabel label)
        => Find(roleset) is not { } row ? null : label.Plain == "ARGM-LOC" ? Role.At : label.Number is >= 0 and var number && number < row.Roles.Length ? row.Roles[number] : null;

    /// <summary>Reads the file and lists what is wrong with it.</summary>
    /// <param name="files">Where knowledge is.</param>
    /// <param name="ontology">The kinds that there are.</param>
    /// <param name="frames">The rules, whose effects are all that there are.</param>
    /// <param name="faults">Receives what is wrong.</param>
    internal static RolesetMap Load(IKnowledgeFiles files, Ontology ontology, FrameSet frames, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(File) is not { } text)
        {
            return new([]);
        }

        FrozenSet<string> effects = frames.Frames.Select(f => f.Effect).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
        KnowledgeTable table = KnowledgeTable.Parse(File, text, Columns, faults);
        var rows = ImmutableArray.CreateBuilder<RolesetRow>();
        foreach (KnowledgeRow line in table.Rows)
        {
            string kind = table[line, "kind"], effect = table[line, "effect"];
            if (kind.Length == 0 && effect.Length == 0)
            {
                faults.Add(new(File, line.Line, 1, "K601", $"'{table[line, "roleset"]}' tells neither a kind nor an effect. Fill one of the columns."));
            }

            if (kind.Length > 0 && ontology.Find(kind) is null)
            {
                faults.Add(new(File, line.Line, 1, "K602", $"'{kind}' is no kind of ontology/kinds.tsv. Correct it or add it there."));
            }

            if (effect.Length > 0 && !effects.Contains(effect))
            {
                faults.Add(new(File, line.Line, 1, "K603", $"'{effect}' is no effect that a rule tells; there are {string.Join(", ", effects.Order(StringComparer.Ordinal))}."));
            }

            Role?[] roles = [.. Columns[3..8].Select(c => Parse(table[line, c], line.Line, faults))];
            if (rows.Any(r => r.Roleset == table[line, "roleset"] && r.Example == table[line, "example"]))
            {
                faults.Add(new(File, line.Line, 1, "K604", $"'{table[line, "roleset"]}' stands twice with one example. Remove one."));
            }

            rows.Add(new RolesetRow(line.Line, table[line, "roleset"], kind, effect, [.. roles], table[line, "example"], table[line, "expect"]));
        }

        return new(rows.ToImmutable());
    }

    private static Role? Parse(string name, int line, ICollection<KnowledgeFault> faults)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (Enum.TryParse(name, ignoreCase: true, out Role role) && !char.IsAsciiDigit(name[0]))
        {
            return role;
        }

        faults.Add(new(File, line, 1, "K605", $"'{name}' is no role. Roles are {string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()}."));
        return null;
    }
}
