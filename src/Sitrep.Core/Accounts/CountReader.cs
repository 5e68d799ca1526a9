using Sitrep.Coding;
using Sitrep.Languages;
using Sitrep.Quantities;

namespace Sitrep.Accounts;

/// <summary>Reads how often an event happened: "114 violations", "nine times", "fired 60 shells".</summary>
internal sealed class CountReader(ParseLayer parse, QuantityLayer quantities)
{
    /// <summary>How often, or null where the sentence does not tell.</summary>
    internal EventCount? Of(EventMention told)
    {
        if (told.Status is EventStatus.Negated)
        {
            // "No violations were recorded": that is its status.
            return null;
        }

        Sentence sentence = parse.Sentences[told.Sentence];
        foreach (QuantityMention quantity in quantities.Quantities.Where(q => q.Sentence == told.Sentence && q.Noun >= 0))
        {
            if (Unit(sentence[quantity.Noun].Lemma.ToLowerInvariant(), told.Kind) is not { } unit)
            {
                continue;
            }

            bool own = quantity.Noun == told.Trigger || sentence.IsUnder(quantity.Noun, told.Trigger) || sentence.IsUnder(quantity.Noun, told.Carrier) || sentence[told.Trigger].Head == quantity.Noun;
            if (own)
            {
                return new(quantity.Low, quantity.High, quantity.Best, unit, quantity.Span);
            }
        }

        return null;
    }

    private static string? Unit(string lemma, string? kind) => lemma switch
    {
        "violation" or "breach" => "violations",
        "time" or "occasion" => kind?.StartsWith("violation", StringComparison.Ordinal) == true ? "violations" : "attacks",
        "attack" or "strike" or "incident" or "case" or "shooting" or "shelling" or "raid" or "assault" => "attacks",
        "shot" or "burst" or "bullet" => "shots",
        "shell" or "round" or "rocket" or "missile" or "mortar" or "projectile" or "grenade" => "shells",
        "drone" => "drones",
        _ => null,
    };
}
