using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;
using Sitrep.Reports;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Reports;

/// <summary>Makes dossiers and reports by hand.</summary>
internal static class Told
{
    public static ReportWords Words { get; } = ReportWords.Load(new FolderKnowledge(TestKnowledge.Folder), TestKnowledge.Ontology, []);

    public static ToldPlace Zeylik { get; } = new()
    {
        Text = "Zeylik",
        Span = new(0, 0),
        Name = "Zeylik",
        Id = "geonames:1",
        Lat = 40.021,
        Lon = 45.934,
        Country = "AZE",
        Admin1 = "Kalbajar",
        Precision = 1,
        Relation = "at",
        Why = "by hand",
    };

    public static ToldPlace Yeraskh { get; } = Zeylik with { Text = "Yeraskh", Name = "Yeraskh", Id = "geonames:2", Lat = 39.737, Lon = 44.812, Country = "ARM", Admin1 = "Ararat" };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static ToldActor Actor(string id, string name, string? country) => new() { Id = id, Name = name, Country = country, Sector = "GOV" };

    public static ToldActor Baku { get; } = Actor("AZE.MOD", "Ministry of Defence of Azerbaijan", "AZE");

    public static ToldActor Yerevan { get; } = Actor("ARM.MOD", "Ministry of Defence of Armenia", "ARM");

    public static ToldAccount Account(string? day, ToldActor? by, string stance = "states") => new()
    {
        Id = "a1",
        Kind = "attack.fire",
        Status = "happened",
        Newness = "news",
        Time = day is null ? null : new() { Text = "on " + day, Span = new(0, 0), Start = day, Grain = "day", Precision = 1, Anchor = "explicit" },
        Claims = [new() { By = by, Stance = stance }],
        At = [Zeylik],
        Confidence = 0.8,
    };

    public static ToldCount Count(double best, string unit) => new() { Best = best, Low = best, High = best, Unit = unit, Text = "so many", Span = new(0, 0) };

    public static ToldCasualty Casualty(string effect, double? low, double? high, double? best, string bound = "exact", bool cumulative = false)
        => new() { Effect = effect, Who = "military", Side = "AZE", Low = low, High = high, Best = best, Bound = bound, Cumulative = cumulative, Text = "soldiers", Span = new(0, 0) };

    public static DossierEntry Entry(string article, ToldAccount account, string published = "2021-08-16", string text = "", string? lineage = null) => new()
    {
        Article = new()
        {
            Id = article,
            Source = $"https://example.org/{article}",
            Sha256 = new string('a', 64),
            Publisher = "Daily " + article,
            Title = "Report " + article,
            Language = "en",
            Published = new() { Date = Day(published), From = "meta" },
            Text = text,
        },
        Account = account,
        Lineage = lineage ?? article,
        Read = new DateTimeOffset(2021, 8, 20, 10, 30, 0, TimeSpan.Zero),
    };

    public static Dossier Dossier(string id, params DossierEntry[] entries) => IncidentSummary.Of(id, entries);

    public static SituationReport Report(IEnumerable<Dossier> dossiers, string from = "2021-08-14", string to = "2021-08-18", string? area = null, string? title = null)
        => SituationReport.Of(dossiers, new()
        {
            From = Day(from),
            To = Day(to),
            Words = Words,
            Area = area is null ? null : ReportArea.Parse(area, Words),
            Title = title,
            Clock = new Noon(),
        });

    /// <summary>Five incidents: two on one day, one denied, one background, one without a day.</summary>
    public static ImmutableArray<Dossier> Sample { get; } =
    [
        Dossier(
            "i1",
            Entry("x1", Account("2021-08-15", Baku) with
            {
                Actors = [Actor("ARM.MIL", "Armenian armed forces", "ARM")],
                Targets = [Actor("AZE.MIL", "Azerbaijani armed forces", "AZE")],
                From = [Yeraskh],
                Weapons = [new() { Kind = "small-arms", Text = "rifles", Span = new(0, 0) }],
                Count = Count(12, "shots"),
                Casualties = [Casualty("wounded", 2, 3, null)],
                Sentences = [new(0, 40)],
            }, text: "Armenian units opened fire at Zeylik; two or three soldiers were wounded, the ministry said."),
            Entry("x2", Account("2021-08-15", Yerevan, "denies"), "2021-08-17")),
        Dossier("i2", Entry("x3", Account("2021-08-15", Yerevan) with { At = [Yeraskh], Kind = "attack.shelling", Count = Count(5, "shells"), Casualties = [Casualty("killed", 0, 0, 0, "none")] })),
        Dossier("i3", Entry("x4", Account("2021-08-17", Yerevan) with { Status = "negated", Kind = "violation.ceasefire" })),
        Dossier("i4", Entry("x5", Account("2021-08-16", null) with { Newness = "background" })),
        Dossier("i5", Entry("x6", Account(null, null) with { At = [] })),
    ];

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2021, 9, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
