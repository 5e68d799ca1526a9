using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Deaths of an incident over all who tell of them.</summary>
/// <param name="Best">The figure that most independent lines give; of equals the lowest.</param>
/// <param name="Low">The lowest figure of any claimant.</param>
/// <param name="High">The highest figure of any claimant.</param>
/// <param name="Parts">The best figure by people and side; sums up to it.</param>
internal sealed record DeathToll(long Best, long Low, long High, ImmutableArray<(string Who, string? Side, long Number)> Parts)
{
    /// <summary>The deaths, or null where none is told with a number.</summary>
    internal static DeathToll? Of(Incident incident, ImmutableArray<DossierEntry> told)
    {
        if (ReviewFields.Number(incident, "killed") is { } set)
        {
            long number = (long)Math.Round(set);
            return new(number, number, number, [("unknown", null, number)]);
        }

        Figure[] figures = [.. told.Select(Read).OfType<Figure>()];
        if (figures.Length == 0)
        {
            return null;
        }

        Figure best = figures.GroupBy(f => f.Best)
            .OrderByDescending(g => g.Select(f => f.Lineage).Distinct(StringComparer.Ordinal).Count()).ThenBy(g => g.Key)
            .First().First();
        return new(best.Best, Math.Min(best.Best, figures.Min(f => f.Low)), Math.Max(best.Best, figures.Max(f => f.High)), best.Parts);
    }

    /// <summary>Whether deaths are told, if without a number.</summary>
    internal static bool IsTold(ImmutableArray<DossierEntry> told) => told.Any(e => e.Account.Casualties.Any(c => c is { Effect: "killed", Cumulative: false, Bound: not "none" }));

    private sealed record Figure(string Lineage, long Best, long Low, long High, ImmutableArray<(string Who, string? Side, long Number)> Parts);

    private static Figure? Read(DossierEntry entry)
    {
        ImmutableArray<ToldCasualty> casualties = entry.Account.Casualties;
        ToldCasualty[] killed = [.. casualties.Where(c => c is { Effect: "killed", Cumulative: false } && !IsPart(c, casualties) && Number(c) is not null)];
        return killed.Length == 0
            ? null
            : new(
                entry.Lineage,
                killed.Sum(c => Number(c)!.Value),
                killed.Sum(c => c.Low is { } low ? (long)Math.Floor(low) : Number(c)!.Value),
                killed.Sum(c => c.High is { } high ? (long)Math.Ceiling(high) : Number(c)!.Value),
                [.. killed.Select(c => (c.Who, c.Side, Number(c)!.Value))]);
    }

    // Three children among ten dead are not counted twice.
    private static bool IsPart(ToldCasualty casualty, ImmutableArray<ToldCasualty> all)
        => casualty.SubsetOf is { } whole && whole >= 0 && whole < all.Length && all[whole].Effect == "killed" && Number(all[whole]) is not null;

    private static long? Number(ToldCasualty casualty) => (casualty.Best ?? casualty.Low ?? casualty.High) is { } number and >= 0 and < 1e9 ? (long)Math.Round(number) : null;
}
