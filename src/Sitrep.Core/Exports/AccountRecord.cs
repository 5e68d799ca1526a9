using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Places;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.Exports;

/// <summary>Writes accounts, with their parties, places, times and effects, into a record.</summary>
/// <remarks>Serves one article; not thread-safe.</remarks>
internal sealed class AccountRecord(RecordText text)
{
    private readonly Utf8JsonWriter _json = text.Json;

    internal void Write(Account account, SchemeCode code)
    {
        _json.WriteStartObject();
        text.Value("id"u8, account.Id);
        text.Value("kind"u8, account.Kind);
        Codes(code);
        text.WordsOrNull("trigger"u8, account.Trigger);
        Actors("actors"u8, account.Actors);
        Actors("targets"u8, account.Targets);
        Places("from"u8, account.From);
        Places("at"u8, account.At);
        if (account.Time is { } time)
        {
            Time(time);
        }

        _json.WriteBoolean("repeated"u8, account.Repeated);
        Count(account.Count);
        Weapons(account.Weapons);
        Casualties(account.Casualties);
        Damage(account.Damage);
        _json.WriteString("status"u8, RecordSpelling.Of(account.Status));
        _json.WriteString("newness"u8, account.IsBackground ? "background" : "news");
        Claims(account.Claims);
        text.ValueOrNull("respondsTo"u8, account.RespondsTo);
        _json.WriteStartArray("sentences"u8);
        foreach (TextSpan sentence in account.Sentences)
        {
            text.SpanValue(sentence);
        }

        _json.WriteEndArray();
        text.Score("confidence"u8, account.Confidence);
        _json.WriteStartArray("rules"u8);
        foreach (string rule in account.Rules)
        {
            _json.WriteStringValue(rule);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Codes(SchemeCode code)
    {
        if (code.PloverType is null)
        {
            _json.WriteNull("plover"u8);
        }
        else
        {
            _json.WriteStartObject("plover"u8);
            text.Value("type"u8, code.PloverType);
            text.ValueOrNull("mode"u8, code.PloverMode);
            _json.WriteEndObject();
        }

        text.ValueOrNull("cameo"u8, code.Cameo);
        if (code.AcledEvent is null)
        {
            _json.WriteNull("acled"u8);
        }
        else
        {
            _json.WriteStartObject("acled"u8);
            text.Value("event"u8, code.AcledEvent);
            text.ValueOrNull("subEvent"u8, code.AcledSubEvent);
            _json.WriteEndObject();
        }
    }

    private void Actors(ReadOnlySpan<byte> name, ImmutableArray<ActorMention> actors)
    {
        _json.WriteStartArray(name);
        foreach (ActorMention actor in actors)
        {
            Actor(actor);
        }

        _json.WriteEndArray();
    }

    private void Actor(ActorMention actor)
    {
        _json.WriteStartObject();
        text.ValueIfAny("id"u8, actor.Id);
        text.Value("name"u8, actor.Name);
        if (actor.Span is { } span)
        {
            text.Words(span);
        }

        text.ValueOrNull("country"u8, actor.Country);
        text.Value("sector"u8, actor.Sector);
        text.ValueIfAny("org"u8, actor.Org);
        text.ValueIfAny("role"u8, actor.Role);
        text.ValueIfAny("resolvedBy"u8, actor.ResolvedBy);
        text.Score("confidence"u8, actor.Confidence);
        _json.WriteEndObject();
    }

    private void ActorOrNull(ReadOnlySpan<byte> name, ActorMention? actor)
    {
        if (actor is null)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WritePropertyName(name);
        Actor(actor);
    }

    private void Places(ReadOnlySpan<byte> name, ImmutableArray<AccountPlace> places)
    {
        _json.WriteStartArray(name);
        foreach ((PlaceMention mention, string relation) in places)
        {
            _json.WriteStartObject();
            text.Words(mention.Span);
            if (mention.Place is { } place)
            {
                Place(place);
                _json.WriteNumber("precision"u8, mention.Precision);
            }

            text.Value("relation"u8, relation);
            text.Value("why"u8, mention.Why);
            _json.WriteStartArray("alternatives"u8);
            foreach (PlaceCandidate other in mention.Alternatives)
            {
                _json.WriteStartObject();
                text.Value("id"u8, other.Place.Id);
                text.Value("name"u8, other.Place.Name);
                _json.WriteNumber("lat"u8, other.Place.Latitude);
                _json.WriteNumber("lon"u8, other.Place.Longitude);
                text.Score("score"u8, other.Score);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            text.Score("confidence"u8, mention.Confidence);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Place(Place place)
    {
        text.Value("name"u8, place.Name);
        _json.WriteStartObject("names"u8);
        foreach ((string language, string spelling) in place.Names)
        {
            _json.WriteString(language, spelling);
        }

        _json.WriteEndObject();
        text.Value("id"u8, place.Id);
        _json.WriteNumber("lat"u8, place.Latitude);
        _json.WriteNumber("lon"u8, place.Longitude);
        text.ValueOrNull("country"u8, place.Country.Length == 0 ? null : place.Country);
        text.ValueIfAny("admin1"u8, place.Admin1);
        text.ValueIfAny("admin2"u8, place.Admin2);
    }

    private void Time(AccountTime time)
    {
        TimeMention mention = time.Mention;
        _json.WriteStartObject("time"u8);
        text.Words(mention.Span);
        text.ValueOrNull("start"u8, mention.Start?.ToString());
        text.ValueOrNull("end"u8, mention.End?.ToString());
        _json.WriteBoolean("openEnd"u8, mention.OpenEnd);
        if (mention.Start is { } start)
        {
            _json.WriteString("grain"u8, RecordSpelling.Of(start.Grain));
        }

        _json.WriteNumber("precision"u8, time.Precision);
        _json.WriteString("anchor"u8, RecordSpelling.Of(time.Anchor));
        text.SpanOrNull("anchorSpan"u8, mention.AnchorSpan);
        _json.WriteEndObject();
    }

    private void Count(EventCount? count)
    {
        if (count is null)
        {
            _json.WriteNull("count"u8);
            return;
        }

        _json.WriteStartObject("count"u8);
        text.NumberIfAny("low"u8, count.Low);
        text.NumberIfAny("high"u8, count.High);
        text.NumberIfAny("best"u8, count.Best);
        text.Value("unit"u8, count.Unit);
        text.Words(count.Span);
        _json.WriteEndObject();
    }

    private void Weapons(ImmutableArray<AccountWeapon> weapons)
    {
        _json.WriteStartArray("weapons"u8);
        foreach (AccountWeapon weapon in weapons)
        {
            _json.WriteStartObject();
            text.Value("kind"u8, weapon.Kind);
            text.Words(weapon.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Casualties(ImmutableArray<Casualty> casualties)
    {
        _json.WriteStartArray("casualties"u8);
        foreach (Casualty casualty in casualties)
        {
            _json.WriteStartObject();
            text.Value("effect"u8, casualty.Effect);
            text.Value("who"u8, casualty.Who);
            text.ValueOrNull("side"u8, casualty.Side);
            text.NumberIfAny("low"u8, casualty.Low);
            text.NumberIfAny("high"u8, casualty.High);
            text.NumberIfAny("best"u8, casualty.Best);
            _json.WriteString("bound"u8, RecordSpelling.Of(casualty.Bound));
            _json.WriteBoolean("cumulative"u8, casualty.Cumulative);
            if (casualty.SubsetOf is { } whole)
            {
                _json.WriteNumber("subsetOf"u8, whole);
            }
            else
            {
                _json.WriteNull("subsetOf"u8);
            }

            text.Words(casualty.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Damage(ImmutableArray<Damage> damage)
    {
        _json.WriteStartArray("damage"u8);
        foreach (Damage item in damage)
        {
            _json.WriteStartObject();
            text.Value("what"u8, item.What);
            text.Value("effect"u8, item.Effect);
            text.NumberIfAny("count"u8, item.Count);
            text.Words(item.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Claims(ImmutableArray<Claim> claims)
    {
        _json.WriteStartArray("claims"u8);
        foreach (Claim claim in claims)
        {
            _json.WriteStartObject();
            ActorOrNull("by"u8, claim.By);
            _json.WriteString("stance"u8, RecordSpelling.Of(claim.Stance));
            text.WordsOrNull("cue"u8, claim.Cue);
            Said(claim.Said);
            ActorOrNull("via"u8, claim.Via);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Said(TimeMention? said)
    {
        if (said is null)
        {
            _json.WriteNull("said"u8);
            return;
        }

        _json.WriteStartObject("said"u8);
        text.ValueOrNull("date"u8, said.Start?.ToString());
        text.Words(said.Span);
        _json.WriteEndObject();
    }
}
