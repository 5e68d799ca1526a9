using Sitrep.Incidents;

namespace Sitrep.Exports;

/// <summary>Lets out of a stream of incidents what may go out: fields that a person set are put in, then names, places and days are seen to.</summary>
/// <remarks>Serves one export.</remarks>
internal sealed class Releasing(ExportTables tables, ExportOptions options, ExportLosses losses)
{
    private readonly PlaceCoarsener? _places = options.Coarser.IsNone ? null : new(options.Coarser, tables);
    private readonly DateOnly? _newest = options is { Profile: ExportProfile.Public, DelayDays: > 0 }
        ? DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime).AddDays(-options.DelayDays)
        : null;

    internal IEnumerable<Dossier> Of(IEnumerable<Dossier> dossiers, CancellationToken cancellationToken)
    {
        foreach (Dossier dossier in dossiers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            losses.CountIncident();
            if (dossier.Incident.Review.State == "rejected")
            {
                losses.Skip("rejected in review");
                continue;
            }

            Dossier told = ReviewFields.Apply(dossier, tables, losses);
            if (_newest is { } newest && !(LastDay(told) is { } last && last <= newest))
            {
                losses.Skip($"within the last {options.DelayDays} days, or of no known day");
                continue;
            }

            Dossier open = options.Names ? told : new NameCloak(tables, losses).Cloak(told);
            if (_places is not null)
            {
                open = _places.Coarsen(open);
                losses.Change($"incidents with places made coarser ({options.Coarsening})");
            }

            yield return open;
        }
    }

    // Of an undated incident, the last day on which it was told: it cannot be later.
    private static DateOnly? LastDay(Dossier dossier)
        => dossier.Incident.Days?.Last ?? dossier.Entries.Select(e => e.Article.Published?.Date).Max();
}
