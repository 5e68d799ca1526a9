using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Cli.Exporting;

/// <summary>Which incidents are wanted. What is null asks for nothing.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">A kind, or a family of kinds: <c>attack</c>.</param>
/// <param name="Country">ISO 3166 alpha-3 of the place.</param>
/// <param name="Actor">Id, country or part of the name of a party on either side.</param>
/// <param name="Claimant">Id, country or part of the name of who says so.</param>
/// <param name="Newness"><c>news</c> or <c>background</c>.</param>
/// <param name="Review"><c>unreviewed</c>, <c>accepted</c> or <c>rejected</c>.</param>
/// <param name="Sources">Least number of independent sources.</param>
internal sealed record DossierFilter(DateOnly? From, DateOnly? To, string? Kind, string? Country, string? Actor, string? Claimant, string? Newness, string? Review, int? Sources)
{
    internal bool Wants(Dossier dossier)
    {
        Incident incident = dossier.Incident;
        return (From is null && To is null || (incident.Days is { } days && (From is not { } from || days.Last >= from) && (To is not { } to || days.First <= to)))
            && (Kind is null || incident.Kind == Kind || incident.Kind.StartsWith(Kind + ".", StringComparison.Ordinal))
            && (Country is null || incident.At.Any(p => p.Country == Country))
            && (Actor is null || incident.Actors.Concat(incident.Targets).Any(a => Means(a, Actor)))
            && (Claimant is null || incident.Claimants.Any(c => c.Key == Claimant || c.Country == Claimant || c.Name.Contains(Claimant, StringComparison.OrdinalIgnoreCase)))
            && (Newness is null || incident.IsBackground == (Newness == "background"))
            && (Review is null || incident.Review.State == Review)
            && (Sources is null || incident.IndependentSources >= Sources);
    }

    private static bool Means(ToldActor actor, string wanted)
        => actor.Id == wanted || actor.Country == wanted || actor.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase);
}
