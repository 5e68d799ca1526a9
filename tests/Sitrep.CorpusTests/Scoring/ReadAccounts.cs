using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Documents;
using Sitrep.Places;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>Accounts made by hand, as a reader would give them, for the tests of the scorer.</summary>
internal static class ReadAccounts
{
    internal const string Text = "Armenian forces opened fire at positions in Zeylik on Wednesday evening. Azerbaijani units shelled a post near Kut. Talks continue in Brussels.";

    internal static Article Article { get; } = new()
    {
        Id = "made",
        Source = "made",
        Sha256 = "",
        Text = Text,
        Blocks = [new(BlockKind.Paragraph, new(0, Text.Length))],
    };

    internal static Account Fire { get; } = new()
    {
        Id = "a1",
        Kind = "attack.fire",
        Trigger = Of("opened fire"),
        Actors = [Party("ARM", "MIL")],
        Targets = [Party("AZE", "MIL")],
        At = [At("Zeylik", 40.02, 45.93, "AZE")],
        Time = When(new(new(2022, 2, 9, 18, 0, 0), TimeGrain.PartOfDay)),
        Claims = [By("AZE", "GOV")],
        Sentences = [Of("Armenian forces opened fire at positions in Zeylik on Wednesday evening.")],
    };

    internal static Account Shelling { get; } = new()
    {
        Id = "a2",
        Kind = "attack.shelling",
        Trigger = Of("shelled"),
        Actors = [Party("AZE", "MIL")],
        At = [At("Kut", 40.18, 45.90, "ARM")],
        Claims = [By("ARM", "GOV")],
        RespondsTo = "a1",
        Sentences = [Of("Azerbaijani units shelled a post near Kut.")],
    };

    internal static TextSpan Of(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    internal static ActorMention Party(string? country, string sector, string name = "somebody") => new() { Country = country, Sector = sector, Name = name };

    internal static AccountPlace At(string name, double latitude, double longitude, string country, PlaceClass kind = PlaceClass.Settlement) => new(
        new()
        {
            Span = Text.Contains(name, StringComparison.Ordinal) ? Of(name) : new(0, 0),
            Sentence = 0,
            First = 0,
            Last = 0,
            Why = "made",
            Place = new() { Id = "made:" + name, Name = name, Latitude = latitude, Longitude = longitude, Country = country, Class = kind },
        },
        "at");

    internal static AccountTime When(PartialTime start, PartialTime? end = null) => new(Mention(start, end), TimeAnchor.Published, 1);

    internal static TimeMention Mention(PartialTime start, PartialTime? end = null) => new()
    {
        Span = new(0, 0),
        Sentence = 0,
        First = 0,
        Last = 0,
        Kind = TimeKind.Date,
        Rule = "made",
        Start = start,
        End = end,
    };

    internal static Claim By(string? country, string sector, ClaimStance stance = ClaimStance.States)
        => new(country is null ? null : Party(country, sector), stance, null, null, null);

    internal static ImmutableArray<Casualty> Hurt(string effect, double? best) => [new() { Effect = effect, Best = best, Span = new(0, 0) }];
}
