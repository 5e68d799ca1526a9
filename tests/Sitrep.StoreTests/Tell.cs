using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;

namespace Sitrep.StoreTests;

/// <summary>Makes records by hand.</summary>
internal static class Tell
{
    private static readonly (string Name, double Lat, double Lon)[] Villages =
        [("Zeylik", 40.2, 45.75), ("Sotk", 40.2, 45.86), ("Yeraskh", 39.74, 44.82), ("Berkaber", 41.05, 45.14), ("Kut", 40.17, 45.83), ("Tovuz", 40.99, 45.63)];

    private static readonly Lazy<IncidentLinker> TheLinker = new(() =>
    {
        PackKnowledge files = PackKnowledge.BesideProgram();
        return IncidentLinker.Load(files, Ontology.Load(files, []), []);
    });

    public static IncidentLinker Linker => TheLinker.Value;

    public static string[] Places => [.. Villages.Select(v => v.Name)];

    public static ToldActor Actor(string country, string name) => new() { Id = country + ".MIL", Name = name, Text = name, Country = country, Sector = "MIL" };

    public static ToldActor Armenia { get; } = Actor("ARM", "Armenian armed forces");

    public static ToldActor Azerbaijan { get; } = Actor("AZE", "Azerbaijani armed forces");

    public static ToldPlace Place(string name)
    {
        (string _, double lat, double lon) = Villages.Single(v => v.Name == name);
        return new() { Text = name, Span = new(0, 1), Name = name, Id = "test:" + name, Lat = lat, Lon = lon, Country = "AZE", Precision = 1, Relation = "at", Why = "told" };
    }

    public static ToldAccount Account(
        string id, string day, string? place, string kind = "attack.shelling", ToldActor? actor = null, ToldActor? target = null, ToldActor? by = null, string stance = "states", double? killed = null, string status = "happened", string newness = "news", int sentence = 0)
        => new()
        {
            Id = id,
            Kind = kind,
            Trigger = new() { Text = "shelled", Span = new(sentence, sentence + 7) },
            Actors = actor is null ? [] : [actor],
            Targets = target is null ? [] : [target],
            At = place is null ? [] : [Place(place)],
            Time = new() { Text = day, Span = new(0, 1), Start = day, Grain = "day", Precision = 1, Anchor = "explicit" },
            Casualties = killed is { } number ? [new() { Effect = "killed", Who = "military", Low = number, High = number, Best = number, Bound = "exact", Text = "killed", Span = new(0, 1) }] : [],
            Status = status,
            Newness = newness,
            Claims = [new() { By = by, Stance = stance }],
            Sentences = [new(sentence, sentence + 20)],
            Confidence = 0.9,
            Rules = ["test"],
        };

    public static ToldRecord Article(string source, string text, params ToldAccount[] accounts) => Article(source, "2022-02-10", text, accounts);

    public static ToldRecord Article(string source, string day, string text, params ToldAccount[] accounts) => new()
    {
        Schema = "sitrep/1",
        Reader = new() { Version = "0.1.0", Knowledge = "beef" },
        Article = new()
        {
            Id = "given",
            Source = source,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Publisher = "Publisher of " + source,
            Title = "Title of " + source,
            Language = "en",
            Published = new() { Date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), From = "meta" },
            Text = text.PadRight(60, '.'),
            Blocks = [new() { Kind = "paragraph", Span = new(0, 60) }],
        },
        Accounts = [.. accounts],
    };

    /// <summary>Words that no other seed has in this order.</summary>
    public static string Words(int seed, int count = 40)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => "w" + random.Next(5000).ToString(CultureInfo.InvariantCulture)));
    }

    public static string IdOf(ToldRecord record) => Stores.ArticleId.Of(record.Article.Source, record.Article.Sha256);

    /// <summary>The partition of accounts into incidents, in a form that compares.</summary>
    public static string Partition(Stores.IStore store)
        => string.Join('\n', store.Dossiers(Stores.StoreQuery.All).Select(d => string.Join(' ', d.Entries.Select(e => e.Key.ToString()).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
}
