using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Incidents.Records;
using Sitrep.Spans;

namespace Sitrep.Cli.Stores;

/// <summary>A kept account as a person reads it: each field with the words that say so, each claim, and the sentences.</summary>
internal static class ToldAccountView
{
    private const int Indent = 2;
    private const int LabelWidth = 9;

    /// <summary>Writes an account.</summary>
    /// <param name="page">Receives it.</param>
    /// <param name="name">Its name in the heading.</param>
    /// <param name="account">The account.</param>
    /// <param name="text">The article's text; without it the sentences are left out.</param>
    internal static void Write(PageWriter page, string name, ToldAccount account, string text)
    {
        page.Unwrapped(new StyledText()
            .Add($"[{name}] ", Ink.Faint)
            .Add(account.Kind, Ink.Heading)
            .Add(string.Create(CultureInfo.InvariantCulture, $"  {account.Status}, {account.Newness}"))
            .Add(string.Create(CultureInfo.InvariantCulture, $"  {account.Confidence:0.00}"), Ink.Faint));
        Field(page, "what", Ink.Trigger, Quoted(account.Trigger?.Text));
        Field(page, "who", Ink.Actor, string.Join(", ", account.Actors.Select(Actor)));
        Field(page, "whom", Ink.Target, string.Join(", ", account.Targets.Select(Actor)));
        Field(page, "from", Ink.Place, string.Join(", ", account.From.Select(Place)));
        Field(page, "where", Ink.Place, string.Join(", ", account.At.Select(Place)));
        Field(page, "when", Ink.Time, account.Time is { } time ? $"{time.Start}{(time.End is { } end ? " to " + end : string.Empty)} {Quoted(time.Text)}".Trim() : string.Empty);
        Field(page, "how often", Ink.Plain, account.Count is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count.Best} {count.Unit} {Quoted(count.Text)}") : string.Empty);
        Field(page, "weapon", Ink.Weapon, string.Join(", ", account.Weapons.Select(w => $"{w.Kind} {Quoted(w.Text)}")));
        Field(page, "effect", Ink.Effect, string.Join("; ", account.Casualties.Select(Casualty).Concat(account.Damage.Select(d => $"{d.What} {d.Effect} {Quoted(d.Text)}"))));
        foreach (ToldClaim claim in account.Claims)
        {
            string by = claim.By is { } actor ? Actor(actor) : "the publisher";
            Field(page, "claim", Ink.Claim, $"{by} {claim.Stance}{(claim.Via is { } via ? " through " + Actor(via) : string.Empty)} {Quoted(claim.Cue?.Text)}".TrimEnd());
        }

        Field(page, "answers", Ink.Plain, account.RespondsTo ?? string.Empty);
        if (text.Length > 0)
        {
            var map = new CodePointMap(text);
            foreach (ToldSpan sentence in account.Sentences)
            {
                Field(page, "text", Ink.Faint, text[map.ToUtf16(sentence.Start)..map.ToUtf16(sentence.End)]);
            }
        }
    }

    internal static void Field(PageWriter page, string label, Ink ink, string words)
    {
        if (words.Length > 0)
        {
            page.Field(label, ink, new StyledText().Add(words), Indent, LabelWidth);
        }
    }

    private static string Quoted(string? words) => string.IsNullOrEmpty(words) ? string.Empty : $"\"{words}\"";

    private static string Actor(ToldActor actor)
        => $"{actor.Name}{((actor.Id ?? actor.Country) is { } id ? $" ({id})" : string.Empty)}{(actor.Text is { Length: > 0 } text && text != actor.Name ? " " + Quoted(text) : string.Empty)}";

    private static string Place(ToldPlace place)
        => place.Lat is { } lat
            ? string.Create(CultureInfo.InvariantCulture, $"{place.Name}, {place.Country} ({lat:0.###},{place.Lon:0.###}) {Quoted(place.Text)}")
            : $"{Quoted(place.Text)} not placed";

    private static string Casualty(ToldCasualty casualty)
        => string.Create(CultureInfo.InvariantCulture, $"{(casualty.Best is { } best ? best.ToString("0.##", CultureInfo.InvariantCulture) : "some")} {casualty.Who} {casualty.Effect} ({casualty.Bound}) {Quoted(casualty.Text)}");
}
