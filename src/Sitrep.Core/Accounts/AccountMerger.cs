using Sitrep.Actors;
using Sitrep.Coding;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Times;

namespace Sitrep.Accounts;

/// <summary>Decides whether two places in the text tell of one event: the same sort of act, the same sides, nothing that contradicts.</summary>
internal static class AccountMerger
{
    /// <summary>How much speaks for one event; 0 or less: two events.</summary>
    internal static double Score(AccountDraft draft, AccountDraft other, ParseLayer parse)
    {
        if (draft.IsBackground != other.IsBackground || draft.Responds != other.Responds || !SameStatus(draft.Status, other.Status))
        {
            return 0;
        }

        double kind = KindScore(draft.Kind, other.Kind);
        if (kind == 0 || (other.FirstSentence > draft.LastSentence && TurnsAway(parse.Sentences[other.FirstSentence])) || Conflict(draft.Actors, other.Actors) || Conflict(draft.Targets, other.Targets) || Conflict(draft.Time, other.Time)
            || (Conflict(draft.At, other.At) && !(InHeadline(draft, parse) && NearTown(draft.At, other.At))) || Conflict(draft.From, other.From))
        {
            return 0;
        }

        double score = kind;
        score += Shared(draft.Actors, other.Actors) + Shared(draft.Targets, other.Targets);
        score += draft.At.Exists(a => other.At.Exists(b => SamePlace(a.Mention, b.Mention))) ? 1 : 0;
        score += draft.Time is not null && other.Time is not null ? 0.5 : 0;
        int distance = other.FirstSentence - draft.LastSentence;
        bool top = parse.Sentences[draft.FirstSentence].Block is BlockKind.Headline or BlockKind.Lead;
        score += distance switch { <= 0 => IsApart(draft, other, parse) ? -1 : -0.5, 1 => 0.5, 2 => 0.2, _ => top ? 0.2 : -0.3 };
        return score;
    }

    /// <summary>"Shells fell on the village nearly every day; the last time a mortar was used was in 2015": a semicolon parts what is told.</summary>
    internal static bool IsApart(AccountDraft draft, AccountDraft other, ParseLayer parse)
    {
        EventMention second = other.Told[0].Event;
        return draft.Told.Find(t => t.Event.Sentence == second.Sentence) is { Event: var first }
            && Enumerable.Range(Math.Min(first.Trigger, second.Trigger), Math.Abs(second.Trigger - first.Trigger)).Any(i => parse.Sentences[first.Sentence][i].Text is ";");
    }

    /// <summary>"Also on Wednesday, ...", "Separately, ...", "The same night, ...": what such a sentence tells is not what was told before.</summary>
    private static bool TurnsAway(Sentence sentence)
    {
        string first = sentence[0].Lemma.ToLowerInvariant();
        bool aside = first is "separately" or "elsewhere" || (first is "also" && sentence.Count > 1 && sentence[1].Upos is Upos.Adp);
        int same = first is "on" or "in" or "during" ? 2 : 1;
        return aside || (sentence.Count > same + 1 && sentence[same].Lemma is "same" && sentence[same + 1].Lemma is "day" or "night" or "evening" or "morning" or "afternoon");
    }

    private static bool InHeadline(AccountDraft draft, ParseLayer parse) => parse.Sentences[draft.LastSentence].Block is BlockKind.Headline;

    /// <summary>A headline names the town ("posts in Kalbajar"), the text the village in its district.</summary>
    private static bool NearTown(List<AccountPlace> headline, List<AccountPlace> text)
        => headline.TrueForAll(h => h.Mention.Place is { } town && (town.Class is PlaceClass.Town or PlaceClass.City || town.Name == town.Admin1) && text.Exists(t => t.Mention.Place is { } place && place.Country == town.Country && place.Admin1 == town.Admin1));

    /// <summary>Whether parties, places or times contradict each other.</summary>
    internal static bool Conflicts(AccountDraft a, AccountDraft b, bool times = true)
        => Conflict(a.Actors, b.Actors) || Conflict(a.Targets, b.Targets) || (times && Conflict(a.Time, b.Time)) || (Conflict(a.At, b.At) && !NearTown(a.At, b.At) && !NearTown(b.At, a.At)) || Conflict(a.From, b.From);

    /// <summary>Whether two kinds may be told of one event.</summary>
    internal static bool SameSort(string a, string b) => KindScore(a, b) > 0;

    internal static bool SameTime(TimeMention a, TimeMention b) => !Conflict(a, b);

    internal static bool SamePlace(PlaceMention a, PlaceMention b) => a.Place is { } known ? known.Id == b.Place?.Id : b.Place is null && a.Span.Length == b.Span.Length;

    private static bool SameStatus(EventStatus a, EventStatus b)
        => a == b || (a is EventStatus.Happened or EventStatus.Ongoing && b is EventStatus.Happened or EventStatus.Ongoing);

    /// <summary>1.5 for the same kind, 1 where one is the general case of the other, 0 otherwise.</summary>
    private static double KindScore(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return 1.5;
        }

        // Who steps on a mine is not attacked there and then.
        if (a is "attack.mine" || b is "attack.mine")
        {
            return 0;
        }

        string familyA = a.Split('.')[0], familyB = b.Split('.')[0];
        if (familyA == familyB && (a == familyA || b == familyB))
        {
            return 1;
        }

        // A bare "violation" or "attack" is often what the fire told beside it amounts to.
        bool fire = a is "attack.fire" or "attack.shelling" or "attack" && b is "attack.fire" or "attack.shelling" or "attack" or "attack.sniper";
        return fire ? 0.7 : 0;
    }

    private static bool Conflict(List<ActorMention> a, List<ActorMention> b)
        => a.Count > 0 && b.Count > 0 && !a.Exists(x => b.Exists(y => Compatible(x, y)));

    /// <summary>The same party, or its state: "Armenia" and "Armenian forces" may be one.</summary>
    private static bool Compatible(ActorMention a, ActorMention b)
        => AccountDraft.SameParty(a, b) || (a.Country is not null && a.Country == b.Country) || ((a.Country is null || b.Country is null) && (a.Sector == b.Sector || a.Sector is "UNK" || b.Sector is "UNK"));

    private static double Shared(List<ActorMention> a, List<ActorMention> b)
        => a.Exists(x => b.Exists(y => Compatible(x, y))) ? 0.7 : 0;

    private static bool Conflict(List<AccountPlace> a, List<AccountPlace> b)
        => a.Count > 0 && b.Count > 0 && !a.Exists(x => b.Exists(y => SamePlace(x.Mention, y.Mention) || Contains(x.Mention, y.Mention) || Contains(y.Mention, x.Mention)));

    private static bool Contains(PlaceMention region, PlaceMention place)
        => region.Place is { } r && place.Place is { } p
            && (r.Class is PlaceClass.Country ? r.Country == p.Country : r.Class is PlaceClass.Region or PlaceClass.FormerRegion or PlaceClass.Area or PlaceClass.Road
                && (r.Name == p.Admin1 || r.Admin1 == p.Admin1 || (r.Country == p.Country && Math.Abs(r.Latitude - p.Latitude) < 0.7 && Math.Abs(r.Longitude - p.Longitude) < 0.9)));

    private static bool Conflict(TimeMention? a, TimeMention? b)
    {
        if (a?.Start is not { } x || b?.Start is not { } y)
        {
            return false;
        }

        (DateTime xStart, DateTime xEnd) = Bounds(a, x);
        (DateTime yStart, DateTime yEnd) = Bounds(b, y);
        return xEnd <= yStart || yEnd <= xStart;
    }

    private static (DateTime Start, DateTime End) Bounds(TimeMention time, PartialTime start)
    {
        PartialTime last = time.End ?? start;
        DateTime end = last.Grain switch
        {
            TimeGrain.Decade => last.Value.AddYears(10),
            TimeGrain.Year => last.Value.AddYears(1),
            TimeGrain.Season => last.Value.AddMonths(3),
            TimeGrain.Month => last.Value.AddMonths(1),
            TimeGrain.Week => last.Value.AddDays(7),
            TimeGrain.Day => last.Value.AddDays(1),
            TimeGrain.PartOfDay => last.Value.AddHours(8),
            _ => last.Value.AddHours(1),
        };
        return (start.Value, time.OpenEnd ? DateTime.MaxValue : end);
    }
}
