using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>What of an account decides with which others it tells of one incident.</summary>
/// <remarks>Immutable, thread-safe. Small: no text of the article is kept.</remarks>
public sealed record LinkFacts
{
    /// <summary>The account.</summary>
    public required AccountKey Key { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its status.</summary>
    public required string Status { get; init; }

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
    public FrozenSet<string> Unplaced { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Doers: countries, ids and folded names.</summary>
    public FrozenSet<string> Actors { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Those hit: countries, ids and folded names.</summary>
    public FrozenSet<string> Targets { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Numbers of casualties by effect.</summary>
    public ImmutableArray<LinkToll> Tolls { get; init; } = [];

    /// <summary>Kinds of weapons.</summary>
    public FrozenSet<string> Weapons { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Content words of its sentences, folded.</summary>
    public FrozenSet<string> Words { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Names and numbers of the whole article, as terms: what the story is about.</summary>
    public FrozenSet<string> Names { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Places of the article's other news, for an account that names none.</summary>
    public ImmutableArray<LinkPlace> Around { get; init; } = [];

    /// <summary>Countries and ids of the parties of the article's other news, for an account that names none.</summary>
    public FrozenSet<string> Company { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whose word it is: ids or folded names.</summary>
    public FrozenSet<string> Claimants { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether all who give their word deny it.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Account of the same article that it answers, or null.</summary>
    public string? RespondsTo { get; init; }

    /// <summary>The part of the kind before the first dot.</summary>
    public string Family => Kind.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot ? Kind[..dot] : Kind;

    /// <summary>Takes the facts of an account.</summary>
    /// <param name="record">Its article with all accounts.</param>
    /// <param name="account">One of them.</param>
    public static LinkFacts Of(ToldRecord record, ToldAccount account)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(account);
        ToldArticle article = record.Article;
        ImmutableArray<ToldAccount> others = [.. record.Accounts.Where(a => a.Id != account.Id && a.IsBackground == account.IsBackground)];
        return new()
        {
            Key = new(article.Id, account.Id),
            Kind = account.Kind,
            Status = account.Status,
            IsBackground = account.IsBackground,
            Days = account.Time?.Days(),
            Hour = HourOf(account.Time?.Start),
            Published = article.Published?.Date,
            At = Placed(account.At),
            From = Placed(account.From),
            Unplaced = account.At.Concat(account.From).Where(p => p.Lat is null).Select(p => LinkWords.Fold(p.Text)).ToFrozenSet(StringComparer.Ordinal),
            Actors = Parties(account.Actors),
            Targets = Parties(account.Targets),
            Tolls = [.. account.Casualties.Where(c => c is { Best: not null, Cumulative: false }).Select(c => new LinkToll(c.Effect, c.Who, c.Low ?? c.Best!.Value, c.High ?? c.Best!.Value))],
            Weapons = account.Weapons.Select(w => w.Kind).ToFrozenSet(StringComparer.Ordinal),
            Words = LinkWords.Of(article.Text, account.Sentences),
            Names = LinkWords.Names(article.Text),
            Around = account.At.IsEmpty && account.From.IsEmpty ? [.. others.SelectMany(o => Placed(o.At)).Distinct()] : [],
            Company = account.Actors.IsEmpty && account.Targets.IsEmpty ? others.SelectMany(o => Parties(o.Actors).Concat(Parties(o.Targets))).ToFrozenSet(StringComparer.Ordinal) : FrozenSet<string>.Empty,
            Claimants = account.Claims.Select(c => c.By).OfType<ToldActor>().Select(a => a.Id ?? LinkWords.Fold(a.Name)).ToFrozenSet(StringComparer.Ordinal),
            IsDenied = account.Status == "negated" || (!account.Claims.IsEmpty && account.Claims.All(c => c.Stance == "denies")),
            RespondsTo = account.RespondsTo,
        };
    }

    private static ImmutableArray<LinkPlace> Placed(ImmutableArray<ToldPlace> places)
        => [.. places.Where(p => p is { Lat: not null, Lon: not null })
            .Select(p => new LinkPlace(p.Id ?? LinkWords.Fold(p.Name ?? p.Text), p.Name ?? p.Text, p.Lat!.Value, p.Lon!.Value, p.Precision ?? 1, p.Country))];

    private static FrozenSet<string> Parties(ImmutableArray<ToldActor> actors)
        => actors.SelectMany(a => new[] { a.Id, a.Country, a.Id is null ? LinkWords.Fold(a.Name) : null }).OfType<string>().ToFrozenSet(StringComparer.Ordinal);

    private static double? HourOf(string? start)
        => start is { Length: 16 } && TimeOnly.TryParseExact(start[11..], "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out TimeOnly time)
            ? time.ToTimeSpan().TotalHours
            : null;
}
