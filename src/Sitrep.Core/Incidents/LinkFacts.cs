using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents.Records;
using Sitrep.Incidents.Stories;
using Sitrep.Places;

namespace Sitrep.Incidents;

/// <summary>What of an account decides with which others it tells of one incident.</summary>
/// <remarks>Immutable, thread-safe. Small: no text of the article is kept.</remarks>
public sealed record LinkFacts
{
    /// <summary>The account.</summary>
    public required AccountKey Key { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init => (field, KindHash) = (value, KinOfKinds.HashOf(value)); }

    /// <summary>The kind as <see cref="KinOfKinds"/> looks it up.</summary>
    internal uint KindHash { get; private init; }

    /// <summary>Whether the article retells history with it.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The days told, or null.</summary>
    public DayRange? Days { get; init; }

    /// <summary>First hour of the first day where told, 0 to 24; null where not.</summary>
    public double? Hour { get; init; }

    /// <summary>When the article was published, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where it took effect: the places with coordinates.</summary>
    public ImmutableArray<LinkPlace> At { get; init; } = [];

    /// <summary>Fired from: the places with coordinates.</summary>
    public ImmutableArray<LinkPlace> From { get; init; } = [];

    /// <summary>The names of places without coordinates, folded.</summary>
    public NameSet Unplaced { get; init; } = [];

    /// <summary>Doers: countries, ids and folded names.</summary>
    public NameSet Actors { get; init; } = [];

    /// <summary>Those hit: countries, ids and folded names.</summary>
    public NameSet Targets { get; init; } = [];

    /// <summary>Numbers of casualties by effect.</summary>
    public ImmutableArray<LinkToll> Tolls { get; init; } = [];

    /// <summary>Kinds of weapons.</summary>
    public NameSet Weapons { get; init; } = [];

    /// <summary>Words of its sentences.</summary>
    public TermVector Words { get; init; } = TermVector.Empty;

    /// <summary>Names and numbers of the whole article: what the story is about. All accounts of the article share them.</summary>
    public TermVector Names { get; init; } = TermVector.Empty;

    /// <summary>Places of the article's other news, for an account that names none.</summary>
    public ImmutableArray<LinkPlace> Around { get; init; } = [];

    /// <summary>Countries and ids of the parties of the article's other news, for an account that names none.</summary>
    public NameSet Company { get; init; } = [];

    /// <summary>Whether all who give their word deny it.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Account of the same article that it answers, or null.</summary>
    public string? RespondsTo { get; init; }

    /// <summary>Takes the facts of an article's accounts, in their order.</summary>
    internal static ImmutableArray<LinkFacts> Of(ToldRecord record, WordRarity rarity)
    {
        var text = new ToldText(record.Article.Text);
        TermVector names = StoryTerms.Set([record.Article.Text], rarity, namesOnly: true);
        return [.. record.Accounts.Select(account => Of(record, account) with
        {
            Words = StoryTerms.Set(account.Sentences.Select(text.Cut), rarity, namesOnly: false),
            Names = names,
        })];
    }

    private static LinkFacts Of(ToldRecord record, ToldAccount account)
    {
        ToldAccount[] others = [.. record.Accounts.Where(a => a.Id != account.Id && a.IsBackground == account.IsBackground)];
        return new()
        {
            Key = new(record.Article.Id, account.Id),
            Kind = account.Kind,
            IsBackground = account.IsBackground,
            Days = account.Time?.Days(),
            Hour = HourOf(account.Time?.Start),
            Published = record.Article.Published?.Date,
            At = Placed(account.At),
            From = Placed(account.From),
            Unplaced = [.. account.At.Concat(account.From).Where(p => p.Lat is null).Select(p => Fold(p.Text))],
            Actors = [.. Parties(account.Actors)],
            Targets = [.. Parties(account.Targets)],
            Tolls = [.. account.Casualties.Where(c => c is { Best: not null, Cumulative: false }).Select(c => new LinkToll(c.Effect, c.Who, c.Side is { Length: > 3 } side ? side[..3] : c.Side, c.Low ?? c.Best!.Value, c.High ?? c.Best!.Value))],
            Weapons = [.. account.Weapons.Select(w => w.Kind)],
            Around = account.At.IsEmpty && account.From.IsEmpty ? [.. others.SelectMany(o => Placed(o.At)).Distinct()] : [],
            Company = account.Actors.IsEmpty && account.Targets.IsEmpty ? [.. Parties(others.SelectMany(o => o.Actors.Concat(o.Targets)))] : [],
            IsDenied = account.Status == "negated" || (!account.Claims.IsEmpty && account.Claims.All(c => c.Stance == "denies")),
            RespondsTo = account.RespondsTo,
        };
    }

    private static ImmutableArray<LinkPlace> Placed(ImmutableArray<ToldPlace> places)
        => [.. places.Where(p => p is { Lat: not null, Lon: not null })
            .Select(p => new LinkPlace(p.Id ?? Fold(p.Name ?? p.Text), p.Name ?? p.Text, p.Lat!.Value, p.Lon!.Value, p.Precision ?? 1))];

    private static IEnumerable<string> Parties(IEnumerable<ToldActor> actors)
        => actors.SelectMany(a => new[] { a.Id, a.Country, a.Id is null ? Fold(a.Name) : null }).OfType<string>();

    // A name as it is compared: without marks, spellings that sound alike made one.
    private static string Fold(string name) => NameFolding.Key(name);

    private static double? HourOf(string? start)
        => start is { Length: 16 } && TimeOnly.TryParseExact(start[11..], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? time.ToTimeSpan().TotalHours
            : null;
}
