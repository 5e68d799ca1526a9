using System.Collections.Immutable;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>The two sides of an event as UCDP has them: by conflict, not by who attacked.</summary>
/// <param name="Type">1 state-based, 2 non-state, 3 one-sided.</param>
/// <param name="A">Name of side A; a government where one takes part.</param>
/// <param name="B">Name of side B; "Civilians" in one-sided violence.</param>
/// <param name="KeysA">Countries and ids that belong to side A.</param>
/// <param name="KeysB">Countries and ids that belong to side B.</param>
internal sealed record GedSides(int Type, string A, string B, ImmutableHashSet<string> KeysA, ImmutableHashSet<string> KeysB)
{
    /// <summary>Name of the dyad.</summary>
    internal string Dyad => A.Length == 0 || B.Length == 0 ? A + B : $"{A} - {B}";

    internal static GedSides Of(IncidentFacts facts, ExportTables tables)
    {
        ImmutableArray<ToldActor> first = facts.Incident.Actors, second = facts.Incident.Targets;
        if (second.IsEmpty && first.Length > 1)
        {
            (first, second) = ([.. first.Where(a => Side(a) == Side(first[0]))], [.. first.Where(a => Side(a) != Side(first[0]))]);
        }

        bool onCivilians = second.IsEmpty ? facts.Deaths!.Parts.All(p => IsCivilian(p.Who)) : second.All(a => !IsOrganised(a));
        if (onCivilians)
        {
            return new(3, Name(first, tables), "Civilians", Keys(first), Keys(second));
        }

        // A government is side A; of two governments the first by name.
        bool turned = (IsState(second), IsState(first)) switch
        {
            (true, false) => true,
            (true, true) => string.CompareOrdinal(Name(second, tables), Name(first, tables)) < 0,
            _ => false,
        };
        (first, second) = turned ? (second, first) : (first, second);
        return new(IsState(first) ? 1 : 2, Name(first, tables), Name(second, tables), Keys(first), Keys(second));
    }

    /// <summary>Deaths of side A, of side B, of civilians, of people unknown.</summary>
    internal (long A, long B, long Civilians, long Unknown) Divide(DeathToll toll)
    {
        long a = 0, b = 0, civilians = 0, unknown = 0;
        foreach ((string who, string? side, long number) in toll.Parts)
        {
            if (IsCivilian(who))
            {
                civilians += number;
            }
            else if (who is "military" or "police" && side is not null && KeysA.Contains(side) != KeysB.Contains(side))
            {
                a += KeysA.Contains(side) ? number : 0;
                b += KeysB.Contains(side) ? number : 0;
            }
            else
            {
                unknown += number;
            }
        }

        return (a, b, civilians, unknown);
    }

    private static bool IsCivilian(string who) => who is "civilian" or "children" or "journalists" or "aid-workers";

    private static bool IsOrganised(ToldActor actor) => actor.Sector is "MIL" or "COP" or "GOV" or "SPY" or "REB" or "PRM" or "UAF" or "PRE" or "CRM" or "UNK" or "LEG" or "JUD";

    private static bool IsState(ImmutableArray<ToldActor> side) => side.Any(a => a is { Sector: "MIL" or "COP" or "GOV" or "SPY" or "LEG" or "JUD", Country: not null });

    private static string Side(ToldActor actor) => actor.Country ?? actor.Id ?? actor.Name;

    private static ImmutableHashSet<string> Keys(ImmutableArray<ToldActor> side) => side.SelectMany(a => new[] { a.Id, a.Country }).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal);

    private static string Name(ImmutableArray<ToldActor> side, ExportTables tables)
        => IncidentFacts.Join(side.Select(a => a is { Sector: "MIL" or "COP" or "GOV" or "SPY" or "LEG" or "JUD", Country: { } country } && tables.Country(country) is { } state
            ? $"Government of {state.Name}"
            : a.Name), ", ");
}
