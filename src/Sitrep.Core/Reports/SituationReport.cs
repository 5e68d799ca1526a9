using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Reports;

/// <summary>The figures of a situation report: plain data, every number with the accounts behind it; drawing is left to others.</summary>
/// <remarks>
/// Immutable, thread-safe; a function of the dossiers and the options, in any order of the dossiers. Numbers of different claimants or units are never added to each other. What is
/// not reported is not there: it is never 0.
/// </remarks>
public sealed record SituationReport
{
    /// <summary>What was asked for.</summary>
    public required ReportOptions Options { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Every day of the period in order, those without data among them.</summary>
    public ImmutableArray<ReportDay> Days { get; init; } = [];

    /// <summary>Incidents of the period known to the day (a night counts for the evening it began).</summary>
    public ImmutableArray<ReportIncident> Dated { get; init; } = [];

    /// <summary>Incidents known only to a span of three days or more that touches the period.</summary>
    public ImmutableArray<ReportIncident> Spans { get; init; } = [];

    /// <summary>Incidents without a day whose articles were published in the period.</summary>
    public ImmutableArray<ReportIncident> Undated { get; init; } = [];

    /// <summary>Of those above, what is in no section of the front; where an area was asked for, also what has no known place and so cannot be said to lie in it.</summary>
    public ImmutableArray<ReportIncident> Unplaced { get; init; } = [];

    /// <summary>What articles retell as history.</summary>
    public ImmutableArray<ReportIncident> Background { get; init; } = [];

    /// <summary>What is only denied, or stated not to have happened.</summary>
    public ImmutableArray<ReportIncident> Denied { get; init; } = [];

    /// <summary>What is planned, threatened, demanded or supposed.</summary>
    public ImmutableArray<ReportIncident> Announced { get; init; } = [];

    /// <summary>Incidents of fighting by section of the front and claimant.</summary>
    public ImmutableArray<ReportRow> Sections { get; init; } = [];

    /// <summary>Who tells how much: incidents of fighting, dated or of a span, and numbers by unit.</summary>
    public ImmutableArray<ReportVoice> Voices { get; init; } = [];

    /// <summary>Casualties by effect, people, side and claimant.</summary>
    public ImmutableArray<ReportCasualty> Casualties { get; init; } = [];

    /// <summary>Incidents told by two or more sources independently of each other.</summary>
    public ImmutableArray<ReportIncident> Confirmed { get; init; } = [];

    /// <summary>Incidents whose accounts contradict each other.</summary>
    public ImmutableArray<ReportIncident> Disputed { get; init; } = [];

    /// <summary>Names of incidents that a person has rejected, left out everywhere.</summary>
    public ImmutableArray<string> Rejected { get; init; } = [];

    /// <summary>Incidents of fighting, each once whoever tells it; null where there are none.</summary>
    public ReportNumber? Fighting { get; init; }

    /// <summary>The accounts that the report rests on, by name.</summary>
    public ImmutableArray<ReportAccount> Accounts { get; init; } = [];

    /// <summary>Sums up.</summary>
    /// <param name="dossiers">Incidents with their accounts; what lies outside of period and area is passed over.</param>
    /// <param name="options">What is asked for.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public static SituationReport Of(IEnumerable<Dossier> dossiers, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        ArgumentNullException.ThrowIfNull(options);
        if (options.To < options.From)
        {
            throw new ArgumentException($"The period ends ({options.To:yyyy-MM-dd}) before it begins ({options.From:yyyy-MM-dd}).", nameof(options));
        }

        var sorting = new IncidentSorting(options);
        foreach (Dossier dossier in dossiers)
        {
            sorting.Add(dossier);
        }

        return sorting.Report();
    }
}
