using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.CorpusTests.Corpus;
using Sitrep.Times;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Compares the fields of an expected account with those of the one read for it. Either may be missing: then all its given fields count as missed, or as extra.</summary>
/// <remarks>Immutable, thread-safe; made for one article.</remarks>
/// <param name="text">The article's text.</param>
/// <param name="partners">Id of the read account for the id of each expected one that has a partner.</param>
/// <param name="optional">Ids of the optional expected accounts.</param>
internal sealed class FieldScorer(string text, FrozenDictionary<string, string> partners, FrozenSet<string> optional)
{
    internal ImmutableArray<FieldOutcome> Score(ExpectedAccount? e, Account? r)
    {
        string? expectedTime = e?.Time?.ToString();
        string? readTime = r?.Time is { Mention.Start: not null } time && !(expectedTime is null && IsOfAnswer(r, time)) ? TimeMatch.Text(time.Mention) : null;
        bool timeIsRight = e?.Time is { } t && r?.Time is { } told && TimeMatch.IsRight(t, told.Mention);
        return
        [
            Single(Fields.Kind, e?.Kind, r?.Kind, e?.Kind == r?.Kind),
            Single(Fields.Newness, e is null ? null : Newness(e.IsBackground), r is null ? null : Newness(r.IsBackground), e?.IsBackground == r?.IsBackground),
            Single(Fields.Status, e?.Status, r?.Status.ToString().ToLowerInvariant(), string.Equals(e?.Status, r?.Status.ToString(), StringComparison.OrdinalIgnoreCase)),
            Parties(Fields.Actors, e?.Actors ?? [], r?.Actors ?? [], ActorMatch.Similarity),
            Parties(Fields.Targets, e?.Targets ?? [], r?.Targets ?? [], ActorMatch.Similarity),
            Places(Fields.From, e?.From ?? [], r?.From ?? []),
            Places(Fields.At, e?.At ?? [], r?.At ?? []),
            Single(Fields.Time, expectedTime, readTime, timeIsRight),
            Many(Fields.Weapons, e?.Weapons ?? [], r?.Weapons ?? [], (x, y) => WeaponMatch.Similarity(x, y.Kind), _ => false, y => y.Kind, y => y.Kind),
            Casualties(Fields.Casualties, e, r, (x, y) => SameHurt(x, y) ? x.Who == y.Who ? 2 : 1 : 0),
            Claims(Fields.Claims, e, r, ClaimMatch.Similarity),
            Answers(e, r),
            Single(Fields.Count, Number(e?.Count), Number(r?.Count?.Best), Equals(e?.Count, r?.Count?.Best)),
            Single("kind-family", e is null ? null : KindFamilies.Family(e.Kind), r is null ? null : KindFamilies.Family(r.Kind), e is not null && r is not null && KindFamilies.Nearness(e.Kind, r.Kind) >= 0.5),
            Parties("actors-country", e?.Actors ?? [], r?.Actors ?? [], ActorMatch.CountrySimilarity),
            Parties("targets-country", e?.Targets ?? [], r?.Targets ?? [], ActorMatch.CountrySimilarity),
            Claims("claims-by", e, r, ClaimMatch.BySimilarity),
            Single("time-open", e?.Time is { OpenEnd: true } ? "open" : null, r?.Time is { Mention.OpenEnd: true } ? "open" : null, true),
            Casualties("casualties-who", e, r, (x, y) => SameHurt(x, y) && x.Who == y.Who ? 1 : 0),
            Single("repeated", e is { Repeated: true } ? "repeated" : null, r is { Repeated: true } ? "repeated" : null, true),
            Amount("damage", e?.Damage ?? 0, r?.Damage.Length ?? 0),
        ];
    }

    /// <summary>By the record's contract an answer has the time of what it answers; who annotates writes down what is said alone.</summary>
    private static bool IsOfAnswer(Account read, AccountTime time) => read.RespondsTo is not null && time.Anchor is TimeAnchor.Event;

    /// <summary>A field of one value: a wrong value is both extra and missed.</summary>
    internal static FieldOutcome Single(string field, string? expected, string? read, bool same) => new(
        field,
        (expected, read) switch
        {
            (null, null) => default,
            (null, _) => new(0, 1, 0),
            (_, null) => new(0, 0, 1),
            _ => same ? new(1, 0, 0) : new(0, 1, 1),
        },
        expected ?? "",
        read ?? "");

    private FieldOutcome Answers(ExpectedAccount? e, Account? r)
    {
        bool same = e?.RespondsTo is { } id && partners.TryGetValue(id, out string? partner) && partner == r?.RespondsTo;
        FieldOutcome outcome = Single(Fields.RespondsTo, e?.RespondsTo, r?.RespondsTo, same);

        // An answer to an account that need not be there need not be there either.
        return e?.RespondsTo is { } to && optional.Contains(to) && !partners.ContainsKey(to) ? outcome with { Tally = default } : outcome;
    }

    private static FieldOutcome Parties(
        string field, ImmutableArray<ExpectedActor> expected, ImmutableArray<ActorMention> read, Func<ExpectedActor, ActorMention, double> similarity)
        => Many(field, expected, read, similarity, x => x.Inferred, ActorMatch.Key, ActorMatch.Text);

    private FieldOutcome Places(string field, ImmutableArray<ExpectedPlace> expected, ImmutableArray<AccountPlace> read)
        => Many(field, expected, read, (x, y) => PlaceMatch.Similarity(x, y, text), x => x.Inferred, y => PlaceMatch.Key(y, text), y => PlaceMatch.Text(y, text));

    private static FieldOutcome Claims(string field, ExpectedAccount? e, Account? r, Func<ExpectedClaim, Claim, double> similarity)
        => Many(field, e?.Claims ?? [], r?.Claims ?? [], similarity, x => x.By is { Inferred: true }, ClaimMatch.Key, ClaimMatch.Text);

    private static FieldOutcome Casualties(string field, ExpectedAccount? e, Account? r, Func<ExpectedCasualty, Casualty, double> similarity)
        => Many(field, e?.Casualties ?? [], r?.Casualties ?? [], similarity, _ => false, _ => null, y => $"{y.Effect} {Number(y.Best) ?? "?"}");

    private static FieldOutcome Many<TExpected, TRead>(
        string field,
        ImmutableArray<TExpected> expected,
        ImmutableArray<TRead> read,
        Func<TExpected, TRead, double> similarity,
        Func<TExpected, bool> isNeutral,
        Func<TRead, string?> key,
        Func<TRead, string> show)
    {
        ImmutableArray<TExpected> ordered = [.. expected.OrderBy(isNeutral)];
        SetMatch match = SetMatch.Of(ordered, read, similarity, key);
        int right = match.Partner.Count(p => p >= 0);
        int missed = Enumerable.Range(0, ordered.Length).Count(i => match.Partner[i] < 0 && !isNeutral(ordered[i]));
        return new(field, new(right, match.Extra.Length, missed), string.Join(", ", expected), string.Join(", ", read.Select(show)));
    }

    private static FieldOutcome Amount(string field, int expected, int read) => new(
        field,
        new(Math.Min(expected, read), Math.Max(0, read - expected), Math.Max(0, expected - read)),
        expected == 0 ? "" : Number(expected)!,
        read == 0 ? "" : Number(read)!);

    private static bool SameHurt(ExpectedCasualty expected, Casualty read) => expected.Effect == read.Effect && Equals(expected.Best, read.Best);

    private static string Newness(bool background) => background ? "background" : "news";

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
