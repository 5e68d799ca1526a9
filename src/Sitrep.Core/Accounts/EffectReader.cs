using Sitrep.Actors;
using Sitrep.Coding;
using Sitrep.Languages;
using Sitrep.Quantities;

namespace Sitrep.Accounts;

/// <summary>Turns effects ("two soldiers were wounded", "no losses", "three houses were destroyed") into casualties and damage.</summary>
internal sealed class EffectReader(ParseLayer parse, QuantityLayer quantities, ActorLayer actors)
{
    private static readonly string[] OnPeople = ["killed", "wounded", "missing", "captured", "abducted", "displaced", "detained"];

    /// <summary>The casualties that an effect tells; empty where its patient are things.</summary>
    internal IEnumerable<Casualty> Casualties(EventMention effect)
    {
        Sentence sentence = parse.Sentences[effect.Sentence];
        if (!OnPeople.Contains(effect.Effect, StringComparer.Ordinal))
        {
            yield break;
        }

        if (effect.Status is EventStatus.Negated && sentence[effect.Trigger].Lemma is "fatality" or "death")
        {
            yield return None("killed", effect);
            yield break;
        }

        bool any = false;
        if (effect.Status is EventStatus.Negated && IsFurther(sentence, effect.Trigger))
        {
            // "no other losses" takes nothing back.
            yield break;
        }

        if (effect.Status is EventStatus.Negated && sentence[effect.Trigger].Lemma is "loss" or "casualty" or "victim")
        {
            // "no losses", "no casualties": nobody was killed and nobody was hurt.
            ActorMention? whose = effect.Of(Role.Patient).Select(p => p.Actor).FirstOrDefault(a => a?.Country is not null);
            yield return None("killed", effect) with { Who = whose?.Who ?? "unknown", Side = whose?.Country };
            yield return None("wounded", effect) with { Who = whose?.Who ?? "unknown", Side = whose?.Country };
            yield break;
        }

        if (IsNone(sentence, effect))
        {
            yield return None(effect.Effect!, effect);
            yield break;
        }

        foreach (RoleFiller patient in effect.Of(Role.Patient).Where(p => IsPeople(sentence, p.Word)))
        {
            any = true;
            QuantityMention? number = NumberOf(sentence, patient.Word);
            ActorMention? who = patient.Actor ?? actors.HeadedBy(sentence.Index, patient.Word);
            bool negated = effect.Status is EventStatus.Negated || IsNobody(sentence, patient.Word);
            yield return new Casualty
            {
                Effect = effect.Effect!,
                Who = who?.Who ?? "unknown",
                Side = who?.Country,
                Low = negated ? 0 : number?.Low ?? Singular(sentence, patient.Word),
                High = negated ? 0 : number?.High ?? Singular(sentence, patient.Word),
                Best = negated ? 0 : number?.Best ?? Singular(sentence, patient.Word),
                Bound = negated ? QuantityBound.None : number?.Bound ?? QuantityBound.Exact,
                Span = number is null ? patient.Span : number.Span.Hull(patient.Span),
            };
        }

        if (!any && effect.Of(Role.Patient).Any() is false && (OfLives(sentence, effect.Trigger) ?? NearestNumber(sentence, effect.Trigger)) is { } alone)
        {
            yield return new Casualty { Effect = effect.Effect!, Low = alone.Low, High = alone.High, Best = alone.Best, Bound = alone.Bound, Span = alone.Span.Hull(effect.TriggerSpan) };
        }
    }

    /// <summary>The damage that an effect tells; empty where its patient are people.</summary>
    internal IEnumerable<Damage> DamageOf(EventMention effect)
    {
        Sentence sentence = parse.Sentences[effect.Sentence];
        if (effect.Effect is not ("damaged" or "destroyed" or "burnt" or "captured" or "looted") || effect.Status is EventStatus.Negated)
        {
            yield break;
        }

        foreach (RoleFiller patient in effect.Of(Role.Patient).Where(p => !IsPeople(sentence, p.Word) && sentence[p.Word].Upos is Upos.Noun))
        {
            QuantityMention? number = NumberOf(sentence, patient.Word);
            yield return new Damage(sentence[patient.Word].Lemma, effect.Effect!, number?.Best ?? Singular(sentence, patient.Word), number is null ? patient.Span : number.Span.Hull(patient.Span));
        }
    }

    private static Casualty None(string what, EventMention effect) => new() { Effect = what, Low = 0, High = 0, Best = 0, Bound = QuantityBound.None, Span = effect.TriggerSpan };

    // "there were no injured", "the driver escaped injury".
    private static bool IsNone(Sentence sentence, EventMention effect)
        => (effect.Status is EventStatus.Negated && effect.Effect is "killed" or "wounded" && !effect.Of(Role.Patient).Any() && sentence.RelationIs(effect.Trigger, "nsubj") && !IsFurther(sentence, effect.Trigger))
            || (effect.Rule is "unhurt" && sentence[effect.Trigger].Lemma is "escape" or "remain" or "go" && sentence[effect.Trigger].Upos is Upos.Verb);

    // "cost 6,500 lives"
    private QuantityMention? OfLives(Sentence sentence, int verb)
        => quantities.Quantities.FirstOrDefault(q => q.Sentence == sentence.Index && q.Noun >= 0 && sentence[q.Noun].Lemma is "life" or "casualty" or "victim" && sentence[q.Noun].Head == verb);

    private static bool IsFurther(Sentence sentence, int word)
    {
        foreach (int child in sentence.Children(word))
        {
            if (sentence[child].Lemma.ToLowerInvariant() is "other" or "further" or "more" or "new" or "additional")
            {
                return true;
            }
        }

        return false;
    }

    // "hurt no one", "nobody was hurt".
    private static bool IsNobody(Sentence sentence, int word)
        => sentence[word].Text.ToLowerInvariant() is "nobody" or "none" || (sentence[word].Text.ToLowerInvariant() is "one" && word > 0 && sentence[word - 1].Text.ToLowerInvariant() is "no");

    private bool IsPeople(Sentence sentence, int word)
    {
        ActorMention? actor = actors.HeadedBy(sentence.Index, word);
        return actor is { Kind: not "object" } || sentence[word].Upos is Upos.Num or Upos.Pron or Upos.Det
            || sentence[word].Lemma is "person" or "people" or "man" or "woman" or "child" or "casualty" or "loss" or "victim" or "life" or "dead" or "body" or "other" or "wounded" or "injured" or "civilian" or "third" or "second" or "another" or "one";
    }

    private QuantityMention? NumberOf(Sentence sentence, int word)
        => quantities.Quantities.FirstOrDefault(q => q.Sentence == sentence.Index && (q.Noun == word || (q.First <= word && word <= q.Last)));

    private QuantityMention? NearestNumber(Sentence sentence, int word)
        => quantities.Quantities.Where(q => q.Sentence == sentence.Index && q.Noun < 0 && Math.Abs(q.First - word) <= 3).OrderBy(q => Math.Abs(q.First - word)).FirstOrDefault();

    /// <summary>One, where a single person or thing is named; nothing where it is a plural without a number.</summary>
    private static double? Singular(Sentence sentence, int word) => sentence[word].Text.ToLowerInvariant() is "one" or "he" or "him" or "she" or "her" ? 1 : sentence[word].Xpos is "NN" or "NNP" or "DT" or "JJ" && sentence[word].Text.ToLowerInvariant() is not ("several" or "many" or "some" or "others" or "dead") && sentence[word].Lemma is not ("personnel" or "equipment" or "population" or "staff" or "manpower") ? 1 : null;
}
