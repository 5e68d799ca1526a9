using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.Exports;
using Sitrep.Places;
using Sitrep.Quantities;

namespace Sitrep.Cli.Rendering;

/// <summary>The fields of an account in words that a person takes in at a glance. Neutral: it names, counts and cites, and judges nothing.</summary>
/// <remarks>Serves one article. Words as written stand in “quotes” beside the main name wherever the two differ.</remarks>
internal sealed class FieldWords(string text, CountryNames countries)
{
    private const int QuoteLength = 48;

    /// <summary>Who → whom.</summary>
    internal StyledText Parties(Account account)
    {
        StyledText who = account.Actors.IsEmpty ? new StyledText().Add("nobody named", Ink.Faint) : Actors(account.Actors, Ink.Actor);
        return account.Targets.IsEmpty ? who : who.Add(" → ").Add(Actors(account.Targets, Ink.Target));
    }

    /// <summary>The words that tell the event, how often, and whether it happened.</summary>
    internal StyledText What(Account account)
    {
        StyledText what = new StyledText().Add(Quote(account.Trigger.Of(text)), Ink.Trigger);
        if (account.Status != EventStatus.Happened)
        {
            what.Add(", " + RecordSpelling.Of(account.Status));
        }

        if (account.Count is { } count)
        {
            what.Add($", {Number(count.Best)} {count.Unit} ").Add(Quote(count.Span.Of(text)), Ink.Faint);
        }

        return what;
    }

    /// <summary>From → at.</summary>
    internal StyledText Where(Account account)
    {
        StyledText from = account.From.IsEmpty ? new() : new StyledText().Add("from ").Add(Places(account.From));
        return account.At.IsEmpty ? from : from.Separate(" → ").Add(Places(account.At));
    }

    /// <summary>When, in words and as in the record.</summary>
    internal StyledText When(Account account)
    {
        var when = new StyledText();
        if (account.Time is { } time)
        {
            string words = TimeWords.Of(time), written = time.Mention.Span.Of(text);
            when.Add(words);
            if (!string.Equals(words, written, StringComparison.Ordinal))
            {
                when.Add(" ").Add(Quote(written), Ink.Time);
            }
        }

        return account.Repeated ? when.Separate(", ").Add("repeated") : when;
    }

    internal StyledText Weapons(Account account) => StyledText.Join(", ", account.Weapons.Select(w =>
        Named(w.Kind, w.Span.Of(text), Ink.Weapon)));

    /// <summary>People hurt and things damaged; nought where that is what is stated.</summary>
    internal StyledText Effects(Account account)
        => StyledText.Join(", ", account.Casualties.Select(Casualty).Concat(account.Damage.Select(d =>
            new StyledText().Add(d.Count is { } count ? $"{d.What} {d.Effect}: {Number(count)}" : $"{d.What} {d.Effect}", Ink.Effect))));

    internal StyledText Claim(Claim claim)
    {
        var words = new StyledText();
        if (claim.By is { } by)
        {
            words.Add(Actor(by, Ink.Claim)).Add(" " + RecordSpelling.Of(claim.Stance));
        }
        else
        {
            words.Add("the publisher itself" + (claim.Stance == ClaimStance.States ? string.Empty : " " + RecordSpelling.Of(claim.Stance)));
        }

        if (claim.Via is { } via)
        {
            words.Add(", through ").Add(Actor(via, Ink.Claim));
        }

        if (claim.Said?.Start is { } said)
        {
            words.Add($", said {said}");
        }

        return words;
    }

    private StyledText Actors(ImmutableArray<ActorMention> actors, Ink ink) => StyledText.Join(", ", actors.Select(a => Actor(a, ink)));

    private StyledText Actor(ActorMention actor, Ink ink)
    {
        StyledText words = new StyledText().Add(actor.Name, ink);
        string code = actor.Country is null ? actor.Sector : $"{actor.Country} {actor.Sector}";
        words.Add($" ({code})", Ink.Faint);
        if (actor.Span is not { } span)
        {
            return words.Add(actor.ResolvedBy is { } by ? $", inferred: {Inference(by)}" : ", inferred");
        }

        string written = span.Of(text);
        return string.Equals(written, actor.Name, StringComparison.OrdinalIgnoreCase) ? words : words.Add(" ").Add(Quote(written), Ink.Faint);
    }

    private static string Inference(string by) => by switch
    {
        "respondsTo" => "the side that is answered",
        "coreference" => "named before",
        _ => by,
    };

    private StyledText Places(ImmutableArray<AccountPlace> places) => StyledText.Join(", ", places.Select(Place));

    private StyledText Place(AccountPlace place)
    {
        PlaceMention mention = place.Mention;
        var words = new StyledText();
        if (place.Relation is not "at")
        {
            words.Add(place.Relation switch { "direction" => "towards ", "part-of" => "part of ", string other => other + " " });
        }

        string written = mention.Span.Of(text);
        words.Add(written, Ink.Place);
        if (mention.Place is not { } known)
        {
            return words.Add($" (not resolved: {mention.Why})", Ink.Faint);
        }

        if (!string.Equals(written, known.Name, StringComparison.OrdinalIgnoreCase))
        {
            words.Add(" = ").Add(known.Name, Ink.Place);
        }

        string[] around = [.. new[] { known.Admin2, known.Admin1, known.Class == PlaceClass.Country ? null : countries.Of(known.Country) }
            .OfType<string>().Where(n => n.Length > 0 && !string.Equals(n, known.Name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        return around.Length == 0 ? words : words.Add(", " + string.Join(", ", around));
    }

    private StyledText Casualty(Casualty casualty)
    {
        string hedge = casualty.Bound switch
        {
            QuantityBound.AtLeast => "at least ",
            QuantityBound.AtMost => "at most ",
            QuantityBound.About => "about ",
            QuantityBound.MoreThan => "more than ",
            _ => string.Empty,
        };
        string number = casualty.Best is { } best ? hedge + Number(best) : "some";
        StyledText words = new StyledText().Add($"{casualty.Effect} {number}", Ink.Effect);
        string who = string.Join(' ', new[] { casualty.Side, casualty.Who is "unknown" ? null : casualty.Who }.OfType<string>());
        words.Add(who.Length == 0 ? string.Empty : " " + who);
        words.Add(casualty.Cumulative ? ", a total over several events" : string.Empty);
        return words.Add(casualty.SubsetOf is not null ? ", part of the others" : string.Empty);
    }

    private static StyledText Named(string name, string written, Ink ink)
    {
        StyledText words = new StyledText().Add(name, ink);
        return string.Equals(name, written, StringComparison.OrdinalIgnoreCase) ? words : words.Add(" ").Add(Quote(written), Ink.Faint);
    }

    private static string Quote(string written) => "“" + SafeText.Short(written, QuoteLength) + "”";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
