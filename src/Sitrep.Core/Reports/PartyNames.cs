using Sitrep.Incidents.Records;
using Sitrep.Places;

namespace Sitrep.Reports;

/// <summary>What claimants and parties are called. Thread-safe.</summary>
internal static class PartyNames
{
    private static readonly string[] Sectors =
    [
        "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "HRI", "INT", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "OPP", "PRE", "PRM", "PTY", "REB", "REF", "REL", "SET", "SOC", "SPY", "UAF", "UNK",
    ];

    /// <summary>The claimant of an account.</summary>
    /// <param name="key">The incident's key for it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="country">The state, or null.</param>
    /// <param name="isOutlet">Whether it is the publisher itself.</param>
    /// <param name="article">The article: descriptions of two articles are two persons.</param>
    /// <param name="words">The report's words.</param>
    internal static ReportClaimant Claimant(string key, string name, string? country, bool isOutlet, string article, ReportWords words)
    {
        if (isOutlet || (HasId(key) && !IsCode(key)))
        {
            return new(key, name, isOutlet, country);
        }

        if (IsCode(key) && (name == key || name == words.Country(key[..3]) || name == "Government of " + words.Country(key[..3])))
        {
            return new(key, Code(key, words), isOutlet, country);
        }

        string plain = Plain(name);
        string called = country is null || plain.Contains(words.Country(country), StringComparison.Ordinal) ? plain : $"{plain} ({words.Country(country)})";
        return new($"{key}\n{NameFolding.Key(plain)}{(IsDescription(plain) ? "\n" + article : string.Empty)}", called, isOutlet, country);
    }

    /// <summary>A party's name; a description with its state.</summary>
    internal static string Party(ToldActor actor, ReportWords words)
    {
        if (IsCode(actor.Name))
        {
            return Code(actor.Name, words);
        }

        string plain = Plain(actor.Name);
        return IsDescription(plain) && actor.Country is { } country ? $"{plain} ({words.Country(country)})" : plain;
    }

    // Names of knowledge have capitals, folded words have none.
    private static bool HasId(string key) => key.Any(char.IsAsciiLetterUpper);

    // A state and a PLOVER sector: some part of it, no office of its own (AZE.GOV; not AZE.MOD).
    private static bool IsCode(string key) => key.Length == 7 && key[3] == '.' && key[..3].All(char.IsAsciiLetterUpper) && Sectors.Contains(key[4..], StringComparer.Ordinal);

    private static bool IsDescription(string name) => !name.Any(char.IsUpper);

    // Headlines in capitals.
    private static string Plain(string name) => name.Length > 4 && !name.Any(char.IsLower) ? name.ToLowerInvariant() : name;

    private static string Code(string code, ReportWords words)
    {
        string country = words.Country(code[..3]);
        return code[4..] switch
        {
            "MIL" => "armed forces of " + country,
            "GOV" => "Government of " + country,
            "COP" => "police of " + country,
            "CVL" => "civilians of " + country,
            "JRN" => "media of " + country,
            "PRE" => "de facto authorities, " + country,
            _ => $"{country} ({code[4..]})",
        };
    }
}
