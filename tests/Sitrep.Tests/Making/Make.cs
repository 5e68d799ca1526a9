using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Documents;
using Sitrep.Places;
using Sitrep.Quantities;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.Tests.Making;

/// <summary>Makes parts of documents by hand: every span is named by its words.</summary>
internal static class Make
{
    public static TextSpan At(string text, string words, int occurrence = 1)
    {
        int at = -1;
        for (int i = 0; i < occurrence; i++)
        {
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The text does not hold '{words}' {occurrence} times.");
        }

        return new(at, at + words.Length);
    }

    public static Article Article(string text, string source = "article.txt", string? title = null, string? publisher = null, Published? published = null) => new()
    {
        Id = "x1",
        Source = source,
        Sha256 = new string('0', 64),
        Text = text,
        Blocks = [new(BlockKind.Paragraph, new(0, text.Length))],
        Title = title,
        Publisher = publisher,
        Published = published,
    };

    public static Document Document(Article article, params ImmutableArray<Account> accounts)
    {
        var document = new Document(article);
        document.Set(AccountLayer.Key, new(accounts));
        return document;
    }

    public static ActorMention Actor(string text, string? words, string name, string? country, string sector, string? id = null, string? resolvedBy = null, int occurrence = 1) => new()
    {
        Span = words is null ? null : At(text, words, occurrence),
        Name = name,
        Country = country,
        Sector = sector,
        Id = id,
        ResolvedBy = resolvedBy,
    };

    public static AccountPlace Place(string text, string words, Place? place, string relation = "at", string why = "the only one of that name")
        => new(new() { Span = At(text, words), Sentence = 0, First = 0, Last = 0, Why = why, Place = place }, relation);

    public static TimeMention Time(string text, string words, DateTime start, TimeGrain grain, bool open = false, TimeAnchor anchor = TimeAnchor.Published, PartialTime? end = null) => new()
    {
        Span = At(text, words),
        Sentence = 0,
        First = 0,
        Last = 0,
        Kind = TimeKind.Date,
        Rule = "by hand",
        Start = new(start, grain),
        End = end,
        OpenEnd = open,
        Anchor = anchor,
    };

    public static Casualty Casualty(string text, string words, string effect, double? best, string who = "military", QuantityBound bound = QuantityBound.Exact) => new()
    {
        Effect = effect,
        Who = who,
        Best = best,
        Low = best,
        High = best,
        Bound = bound,
        Span = At(text, words),
    };

    public static Account Account(string kind = "attack.fire") => new() { Id = "a1", Kind = kind, Trigger = new(0, 0) };
}
