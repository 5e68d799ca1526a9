using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.Claims;
using Sitrep.Documents;
using Sitrep.Places;
using Sitrep.Times;

namespace Sitrep.Tests.Making;

/// <summary>An article on two exchanges of fire and an older accord, read by hand: three accounts with every field filled somewhere.</summary>
internal static class Border
{
    public const string Text =
        "Shots across the lake \U0001F6A8\n" +
        "Starting from Wednesday evening, units of the Armenian army in the Yukhari Shorzha settlement periodically opened fire with 82-mm mortars " +
        "at Azerbaijani posts near Zeylik, killing nobody and wounding at least three soldiers, the Azerbaijani Defence Ministry said on Thursday.\n" +
        "Its units fired back and two vehicles were destroyed, the ministry added, quoted by the agency Trend.\n" +
        "The two countries signed a ceasefire in 2020.";

    public static Place VerinShorzha { get; } = new()
    {
        Id = "geonames:1",
        Name = "Verin Shorzha",
        Latitude = 40.09,
        Longitude = 45.84,
        Country = "ARM",
        Admin1 = "Gegharkunik",
        Class = PlaceClass.Settlement,
        Names = ImmutableSortedDictionary<string, string>.Empty.Add("hy", "Վերին Շորժա").Add("en", "Verin Shorzha"),
    };

    public static Place Zeylik { get; } = new()
    {
        Id = "geonames:2",
        Name = "Zeylik",
        Latitude = 40.02,
        Longitude = 45.93,
        Country = "AZE",
        Admin1 = "Kalbajar",
        Class = PlaceClass.Settlement,
    };

    public static Published Published { get; } = new(
        new(new(2022, 2, 10), new(11, 15), DateSource.JsonLd, null),
        [new(new(2022, 2, 10), new(11, 15), DateSource.JsonLd, null), new(new(2022, 2, 11), null, DateSource.Url, null)]);

    public static Document Read()
    {
        Article article = Make.Article(Text, "shots.html", "Shots across the lake", "Lake Courier", Published) with
        {
            Blocks = [new(BlockKind.Headline, new(0, Text.IndexOf('\n', StringComparison.Ordinal))), new(BlockKind.Paragraph, new(Text.IndexOf('\n', StringComparison.Ordinal) + 1, Text.Length))],
            Problems = [new("R020", "Two published dates disagree; the page's own is taken.", Make.At(Text, "Thursday"))],
        };
        return Make.Document(article, Fire(), Answer(), Accord());
    }

    private static Claim Ministry(string cue, bool via = false) => new(
        Make.Actor(Text, "Azerbaijani Defence Ministry", "Ministry of Defence of Azerbaijan", "AZE", "GOV", "AZE.MOD"),
        ClaimStance.States,
        Make.At(Text, cue),
        via ? null : Make.Time(Text, "Thursday", new(2022, 2, 10, 0, 0, 0, DateTimeKind.Unspecified), TimeGrain.Day),
        via ? Make.Actor(Text, "the agency Trend", "Trend", "AZE", "JRN") : null);

    private static AccountTime Evening(TimeAnchor anchor)
        => new(Make.Time(Text, "Starting from Wednesday evening", new(2022, 2, 9, 18, 0, 0, DateTimeKind.Unspecified), TimeGrain.PartOfDay, open: true), anchor, 1);

    private static Account Fire() => new()
    {
        Id = "a1",
        Kind = "attack.fire",
        Trigger = Make.At(Text, "opened fire"),
        Actors = [Make.Actor(Text, "units of the Armenian army in the Yukhari Shorzha settlement", "Armenian armed forces", "ARM", "MIL", "ARM.MIL")],
        Targets = [Make.Actor(Text, "Azerbaijani posts", "Azerbaijani armed forces", "AZE", "MIL", "AZE.MIL")],
        From = [Make.Place(Text, "Yukhari Shorzha", VerinShorzha)],
        At = [Make.Place(Text, "Zeylik", Zeylik, "near", "in the named region Kalbajar (13 km)") with { Relation = "near" }],
        Time = Evening(TimeAnchor.Published),
        Repeated = true,
        Weapons = [new("mortar", Make.At(Text, "82-mm mortars"))],
        Casualties =
        [
            Make.Casualty(Text, "killing nobody", "killed", 0, bound: Sitrep.Quantities.QuantityBound.None),
            Make.Casualty(Text, "wounding at least three soldiers", "wounded", 3, bound: Sitrep.Quantities.QuantityBound.AtLeast) with { High = null, Side = "AZE" },
        ],
        Claims = [Ministry("said")],
        Sentences = [SentenceFrom("Starting", "Thursday.")],
        Confidence = 0.91234,
        Rules = ["opened-fire-at"],
    };

    private static Account Answer() => new()
    {
        Id = "a2",
        Kind = "attack.fire",
        Trigger = Make.At(Text, "fired back"),
        Actors = [Make.Actor(Text, "Its units", "Azerbaijani armed forces", "AZE", "MIL", "AZE.MIL", "coreference")],
        Targets = [Make.Actor(Text, null, "Armenian armed forces", "ARM", "MIL", "ARM.MIL", "respondsTo")],
        Time = Evening(TimeAnchor.Event),
        Damage = [new("vehicle", "destroyed", 2, Make.At(Text, "two vehicles were destroyed"))],
        Claims = [Ministry("added", via: true)],
        RespondsTo = "a1",
        Sentences = [SentenceFrom("Its units", "Trend.")],
        Confidence = 0.8,
        Rules = ["fired-back"],
    };

    private static Account Accord() => new()
    {
        Id = "a3",
        Kind = "ceasefire.agree",
        Trigger = Make.At(Text, "signed a ceasefire"),
        Actors = [Make.Actor(Text, "The two countries", "The two countries", null, "GOV")],
        Time = new(Make.Time(Text, "2020", new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), TimeGrain.Year, anchor: TimeAnchor.Explicit), TimeAnchor.Explicit, 5),
        IsBackground = true,
        Claims = [new(null, ClaimStance.States, null, null, null)],
        Sentences = [SentenceFrom("The two countries", "2020.")],
        Confidence = 0.7,
        Rules = ["signed"],
    };

    private static Spans.TextSpan SentenceFrom(string first, string last) => Make.At(Text, first).Hull(Make.At(Text, last));
}
