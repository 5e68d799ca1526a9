using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Cli.Stores;

/// <summary>An incident as one line of a table.</summary>
internal static class IncidentLine
{
    /// <summary>The table's head.</summary>
    internal const string Head = "ID           DAYS                   KIND                ACC SRC REVIEW      WHERE · WHO > WHOM";

    /// <summary>The line, cut to a width.</summary>
    internal static string Of(Incident incident, int width)
    {
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{incident.Id,-12} {Days(incident.Days),-22} {SafeText.Short(incident.Kind, 19),-19} {incident.Accounts.Length,3} {incident.IndependentSources,3} {Review(incident.Review),-11} {Where(incident)} · {Parties(incident)}");
        return SafeText.Short(SafeText.Of(line), width).TrimEnd();
    }

    /// <summary>Days as <c>2022-02-09</c> or from one to another.</summary>
    internal static string Days(DayRange? days)
        => days is not { } range ? "-"
            : range.Length == 1 ? range.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First:yyyy-MM-dd}..{range.Last:yyyy-MM-dd}");

    /// <summary>Who did it, and upon whom.</summary>
    internal static string Parties(Incident incident)
        => $"{Names(incident.Actors)} > {Names(incident.Targets)}";

    /// <summary>A state of review, with a mark where another look is needed.</summary>
    internal static string Review(Review review) => review.State + (review.NeedsLook ? "!" : string.Empty);

    private static string Names(IReadOnlyCollection<ToldActor> actors) => actors.Count == 0 ? "?" : string.Join(", ", actors.Take(2).Select(a => a.Name)) + (actors.Count > 2 ? " ..." : string.Empty);

    private static string Where(Incident incident) => incident.At.IsEmpty ? "?" : incident.At[0].Name ?? incident.At[0].Text;
}
