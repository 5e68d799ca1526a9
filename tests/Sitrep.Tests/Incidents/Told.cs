using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;

namespace Sitrep.Tests.Incidents;

/// <summary>Makes accounts as a record tells them.</summary>
internal static class Told
{
    public static IncidentLinker Linker { get; } = new PipelineBuilder(PackKnowledge.BesideProgram()).Linker;

    public static ToldPlace Zeylik { get; } = Place("Zeylik", "geonames:584572", 40.02, 45.93);

    public static ToldPlace Shorzha { get; } = Place("Verin Shorzha", "geonames:616085", 40.09, 45.84);

    public static ToldActor Azerbaijan { get; } = Actor("AZE.MIL", "Azerbaijani armed forces", "AZE");

    public static ToldActor Armenia { get; } = Actor("ARM.MIL", "Armenian armed forces", "ARM");

    public static ToldClaim Baku { get; } = Claim(Actor("AZE.MOD", "Ministry of Defence of Azerbaijan", "AZE"), "states");

    public static ToldClaim Yerevan { get; } = Claim(Actor("ARM.MOD", "Ministry of Defence of Armenia", "ARM"), "states");

    public static ToldArticle Article(string id, string text = "Armenian forces opened fire at Azerbaijani positions near Zeylik.", string published = "2021-07-15", string? publisher = null) => new()
    {
        Id = id,
        Source = $"https://{id}.example/news",
        Sha256 = id,
        Language = "en",
        Text = text,
        Publisher = publisher,
        Published = new() { Date = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), From = "meta" },
    };

    public static ToldAccount Fire(string day = "2021-07-14", string id = "a1") => new()
    {
        Id = id,
        Kind = "attack.fire",
        Status = "happened",
        Newness = "news",
        Actors = [Armenia],
        Targets = [Azerbaijan],
        At = [Zeylik],
        Time = Day(day),
        Claims = [Baku],
        Sentences = [new(0, 40)],
    };

    public static ToldTime Day(string day) => new() { Text = day, Span = new(0, 5), Start = day, Grain = "day", Precision = 1, Anchor = "explicit" };

    public static ToldPlace Place(string name, string id, double latitude, double longitude, int precision = 1)
        => new() { Text = name, Span = new(0, 5), Name = name, Id = id, Lat = latitude, Lon = longitude, Country = "AZE", Precision = precision, Relation = "at", Why = "test", Confidence = 1 };

    public static ToldActor Actor(string? id, string name, string? country)
        => new() { Id = id, Name = name, Text = name, Span = new(0, 5), Country = country, Sector = "MIL", Confidence = 1 };

    public static ToldClaim Claim(ToldActor? by, string stance) => new() { By = by, Stance = stance };

    public static ToldCasualty Killed(double number) => new() { Effect = "killed", Who = "military", Low = number, High = number, Best = number, Bound = "exact", Text = "dead", Span = new(0, 4) };

    public static DossierEntry Entry(string article, ToldAccount account, string? lineage = null, string published = "2021-07-15")
        => new() { Article = Article(article, published: published), Account = account, Lineage = lineage ?? article };

    public static LinkFacts Facts(string article, ToldAccount account, string? text = null)
        => Linker.FactsOf(new() { Schema = "sitrep/1", Reader = new() { Version = "test", Knowledge = "test" }, Article = text is null ? Article(article) : Article(article, text), Accounts = [account] })[0];
}
