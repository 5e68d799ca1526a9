using Sitrep.Knowledge;

namespace Sitrep.Cli.Rendering;

/// <summary>English short names of states by ISO 3166 alpha-3, for people to read; the record keeps the codes.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class CountryNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private CountryNames()
    {
    }

    /// <summary>Names of no state: codes stand as they are.</summary>
    internal static CountryNames None { get; } = new();

    internal static CountryNames Load(IKnowledgeFiles files)
    {
        var names = new CountryNames();
        if (files.TryReadText("actors/states.tsv") is { } text)
        {
            KnowledgeTable table = KnowledgeTable.Parse("actors/states.tsv", text, ["iso3", "name"], []);
            foreach (KnowledgeRow row in table.Rows)
            {
                names._names.TryAdd(table[row, "iso3"], table[row, "name"]);
            }
        }

        return names;
    }

    /// <summary>The name, or the code itself.</summary>
    internal string Of(string code) => _names.GetValueOrDefault(code, code);
}
