using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.CorpusTests.Corpus;
using Sitrep.Places;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Gives exactly what is expected, as a reader would: what the scorer must call perfect.</summary>
internal static class PerfectReader
{
    internal static ImmutableArray<Account> Read(ExpectedArticle expected, string text)
    {
        var finder = new TriggerFinder(text);
        return [.. expected.Accounts.Select(e => Account(e, finder))];
    }

    private static Account Account(ExpectedAccount e, TriggerFinder finder)
    {
        TextSpan trigger = finder.Find(e.Trigger).FirstOrDefault();
        return new()
        {
            Id = "r" + e.Id,
            Kind = e.Kind,
            IsBackground = e.IsBackground,
            Status = Enum.Parse<EventStatus>(e.Status, ignoreCase: true),
            Trigger = trigger,
            Sentences = [trigger],
            Actors = [.. e.Actors.Select(Party)],
            Targets = [.. e.Targets.Select(Party)],
            From = [.. e.From.Select(Place)],
            At = [.. e.At.Select(Place)],
            Time = e.Time is { } time ? ReadAccounts.When(Partial(time.Start, time.Grain), time.End is { } end ? Partial(end, TimeMatch.EndGrain(time)) : null) : null,
            Repeated = e.Repeated,
            Count = e.Count is { } count ? new(null, null, count, "", trigger) : null,
            Weapons = [.. e.Weapons.Select(w => new AccountWeapon(w, trigger))],
            Casualties = [.. e.Casualties.Select(c => new Casualty { Effect = c.Effect, Best = c.Best, Who = c.Who ?? "unknown", Side = c.Side, Span = trigger })],
            Claims = [.. e.Claims.Select(c => new Claim(c.By is null ? null : Party(c.By), Enum.Parse<ClaimStance>(c.Stance, ignoreCase: true), null, null, null))],
            RespondsTo = e.RespondsTo is null ? null : "r" + e.RespondsTo,
        };
    }

    private static ActorMention Party(ExpectedActor actor) => ReadAccounts.Party(actor.Country, actor.Sector ?? "UNK", actor.Name ?? "somebody");

    private static AccountPlace Place(ExpectedPlace place)
    {
        PlaceClass kind = RegionNames.Contains(place.Name) ? PlaceClass.Region : PlaceClass.Settlement;
        AccountPlace read = ReadAccounts.At(place.Name, place.Latitude ?? 0, place.Longitude ?? 0, place.Country ?? "", kind);
        return read with { Mention = read.Mention with { Span = default } };
    }

    private static PartialTime Partial(string iso, TimeGrain grain)
    {
        string[] formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm"];
        TimeGrain written = iso.Length switch { 4 => TimeGrain.Year, 7 => TimeGrain.Month, 10 => TimeGrain.Day, _ => TimeGrain.Minute };
        bool finer = grain > written;
        return new(DateTime.ParseExact(iso, formats, CultureInfo.InvariantCulture), finer ? written : grain);
    }
}
