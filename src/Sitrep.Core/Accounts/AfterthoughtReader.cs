using Sitrep.Claims;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Times;

namespace Sitrep.Accounts;

/// <summary>
/// Sentences that only say when or where what was just told happened: "It happened around 11:45 on the slopes of Chartar.", "The incident took place at 14:20.", "It was 13:20."
/// </summary>
internal sealed class AfterthoughtReader(ParseLayer parse, PlaceLayer places, TimeLayer times, ClaimLayer claims)
{
    private const int Reach = 3;

    internal void Complete(IReadOnlyList<AccountDraft> drafts)
    {
        foreach (Sentence sentence in parse.Sentences)
        {
            if (drafts.Any(d => d.Told.Exists(t => t.Event.Sentence == sentence.Index)) || Verb(sentence) is not (>= 0 and int verb) || Meant(sentence, drafts) is not { } draft)
            {
                continue;
            }

            Date(draft, sentence, verb);
            if (draft.At.TrueForAll(p => p.Mention.Place is { Class: PlaceClass.Country or PlaceClass.Region or PlaceClass.FormerRegion }) && Place(sentence, verb) is { } place)
            {
                draft.At.Clear();
                draft.At.Add(new(place, "at"));
            }

            draft.Sentences.Add(sentence.Index);
        }
    }

    /// <summary>The word that says that something happened, or that "it was" some hour; -1 where none does.</summary>
    private int Verb(Sentence sentence)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            bool happens = sentence[i].Lemma is "happen" or "occur" || (sentence[i].Lemma is "take" && sentence.Child(i, "obj") is >= 0 and int what && sentence[what].Lemma is "place");
            bool heard = sentence[i].Lemma is "hear" && sentence.Child(i, "obj") is >= 0 and int sound && sentence[sound].Lemma is "explosion" or "blast" or "bang" or "shot" or "gunfire" or "shooting";
            if (heard)
            {
                return i;
            }

            if (happens && sentence.Child(i, "nsubj") is >= 0 and int subject && IsWhatWasTold(sentence, subject))
            {
                return i;
            }
        }

        return sentence.Count > 2 && sentence[0].Text is "It" && sentence[1].Text is "was" && times.Times.FirstOrDefault(t => t.Sentence == sentence.Index && t.First <= 3) is { First: <= 3, Start.Grain: > TimeGrain.Day, Kind: TimeKind.Date } hour ? hour.First : -1;
    }

    private static bool IsWhatWasTold(Sentence sentence, int word)
        => sentence[word].Text.ToLowerInvariant() is "it" or "this" or "that" or "which"
            || (sentence[word].Lemma is "incident" or "accident" or "episode" or "event" or "tragedy" or "attack" or "explosion" or "blast" or "shooting" or "strike" or "violation" or "ambush" or "raid"
                && sentence.Child(word, "det") is >= 0 and int det && sentence[det].Text.ToLowerInvariant() is "the" or "this" or "that");

    /// <summary>What is meant: the first account of the nearest sentence before that tells any.</summary>
    private static AccountDraft? Meant(Sentence sentence, IReadOnlyList<AccountDraft> drafts)
    {
        for (int i = sentence.Index - 1; i >= 0 && i >= sentence.Index - Reach; i--)
        {
            if (drafts.Where(d => d.Told.Exists(t => t.Event.Sentence == i)).MinBy(d => d.Told.Where(t => t.Event.Sentence == i).Min(t => t.Event.Trigger)) is { } told)
            {
                return told.IsBackground || !TimeCarrier.IsBodily(told) ? null : told;
            }
        }

        return null;
    }

    private void Date(AccountDraft draft, Sentence sentence, int verb)
    {
        TimeMention? time = times.Times
            .Where(t => t.Sentence == sentence.Index && t.Kind is TimeKind.Date && t.Start is { Grain: >= TimeGrain.Day } && !claims.Events.Any(e => e.Claims.Any(c => c.Said == t)))
            .Where(t => t.First == verb || Enumerable.Range(t.First, t.Last - t.First + 1).Any(i => sentence.IsUnder(i, verb)))
            .MaxBy(t => t.Start!.Value.Grain);
        bool finer = time is not null && (draft.Time is not { Start: { } own } || draft.TimeTakenOver || (own.Grain < time.Start!.Value.Grain && (own.Grain < TimeGrain.Day || own.Value.Date == time.Start.Value.Value.Date)));
        if (finer)
        {
            (draft.Time, draft.TimeTakenOver) = (time, false);
        }
    }

    private PlaceMention? Place(Sentence sentence, int verb)
        => places.Places.FirstOrDefault(p => p.Sentence == sentence.Index && p.Place is not { Class: PlaceClass.Country } && !p.IsReference && sentence.IsUnder(p.Last, verb) && NarrativeFrame.Stands(sentence, p)
            && !places.Places.Any(o => o.Container >= 0 && places.Places[o.Container] == p));
}
