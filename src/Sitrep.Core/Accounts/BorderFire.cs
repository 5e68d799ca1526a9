using System.Collections.Immutable;
using Sitrep.Languages;
using Sitrep.Places;

namespace Sitrep.Accounts;

/// <summary>Tells the two ends of fire across a border: a place on the attacker's side is where it came from, one on the other side where it went.</summary>
/// <remarks>Only where both ends are named in the sentence and nothing else says from where: a sentence too long for its parse to hold still names its villages.</remarks>
internal sealed class BorderFire(ParseLayer parse, PlaceLayer places)
{
    private static readonly string[] Kinds = ["attack.fire", "attack.sniper", "attack.shelling"];

    internal void Complete(AccountDraft draft)
    {
        if (draft.From.Count > 0 || !Kinds.Contains(draft.Kind, StringComparer.Ordinal) || Side(draft.Actors.Select(a => a.Country)) is not { } attacker || Side(draft.Targets.Select(t => t.Country)) is not { } attacked
            || attacker == attacked || draft.Actors.Exists(a => a.Sector is "PRE" or "REB") || draft.Targets.Exists(t => t.Sector is "PRE" or "REB"))
        {
            return;
        }

        if (!draft.At.Exists(p => p.Mention.Place?.Country == attacked))
        {
            return;
        }

        foreach (AccountPlace place in draft.At.Where(p => IsOn(p.Mention, attacker)).ToArray())
        {
            draft.At.Remove(place);
            draft.From.Add(place);
        }

        if (draft.From.Count > 0)
        {
            return;
        }

        ImmutableHashSet<PlaceMention> containers = [.. places.Places.Where(p => p.Container >= 0).Select(p => places.Places[p.Container])];
        foreach (int sentence in draft.Told.Where(t => t.Event.Roles.Any(r => r.Place is not null)).Select(t => t.Event.Sentence).Distinct())
        {
            foreach (PlaceMention place in places.Places.Where(p => p.Sentence == sentence && IsOn(p, attacker) && !containers.Contains(p) && HasPreposition(p)))
            {
                draft.From.Add(new(place, "at"));
            }
        }
    }

    private static bool IsOn(PlaceMention place, string country) => place.Place is { Class: PlaceClass.Settlement or PlaceClass.Town or PlaceClass.Height or PlaceClass.Post } known && known.Country == country;

    /// <summary>A village behind a preposition ("near Zod", "of Zod and Sotk"), or listed with one.</summary>
    private bool HasPreposition(PlaceMention place)
    {
        Sentence sentence = parse.Sentences[place.Sentence];
        for (int i = place.First - 1; i >= 0 && i >= place.First - 8; i--)
        {
            if (sentence[i].Upos is Upos.Adp)
            {
                return true;
            }

            if (sentence[i].Upos is Upos.Verb)
            {
                return false;
            }
        }

        return false;
    }

    private static string? Side(IEnumerable<string?> countries)
    {
        string[] known = [.. countries.OfType<string>().Distinct(StringComparer.Ordinal)];
        return known.Length == 1 ? known[0] : null;
    }
}
