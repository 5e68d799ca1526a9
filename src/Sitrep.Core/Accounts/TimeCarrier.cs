using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.Accounts;

/// <summary>
/// Gives what is told without a time the one that the text around it goes on with: that of its sentence ("Police moved in on Friday and detained nine"),
/// of its paragraph, of the sentence before, and in the end the day of the article, where all of its news happened on one.
/// </summary>
/// <remarks>What is taken over is marked so (<c>anchor: event</c>) and dates nothing firmly.</remarks>
internal sealed class TimeCarrier(ParseLayer parse, TimeLayer times, IReadOnlyList<TextSpan> blocks)
{
    /// <summary>The time of the sentence and of the paragraph.</summary>
    internal void GoOn(IReadOnlyList<AccountDraft> drafts)
    {
        foreach (AccountDraft draft in drafts.Where(d => d.Time is null && !d.Responds && CanInherit(d)).OrderBy(d => d.FirstSentence))
        {
            if ((InSentence(draft, drafts) ?? InParagraph(draft, drafts)) is { } time)
            {
                (draft.Time, draft.TimeTakenOver) = (time, true);
            }
        }
    }

    /// <summary>The day of the article: what is told after it on no day of its own, and in no paragraph of another day, happened on the one day of its news.</summary>
    internal void OfArticle(IReadOnlyList<AccountDraft> drafts)
    {
        if (Headline() is { } titled)
        {
            // "What happened on Thursday", "Summary for 19 February": the headline says which day is told.
            Give(drafts, titled, 0);
            return;
        }

        AccountDraft[] dated = [.. drafts.Where(d => d is { TimeTakenOver: false, IsBackground: false, Time: { Start.Grain: >= TimeGrain.Day, OpenEnd: false } } && IsBodily(d) && Happened(d) && !d.Told.TrueForAll(IsAside)).OrderBy(d => d.FirstSentence)];
        if (dated.Length == 0 || dated.Any(d => DayOf(d.Time!.Start) != DayOf(dated[0].Time!.Start) || (d.Time.End is { } end && DayOf(end) != DayOf(dated[0].Time!.Start))))
        {
            return;
        }

        TimeMention day = dated.Select(d => d.Time!).MinBy(t => t.Start!.Value.Grain)!;
        day = day with { Start = new PartialTime(DayOf(day.Start), TimeGrain.Day), End = null };
        Give(drafts, day, dated[0].FirstSentence);
    }

    private void Give(IReadOnlyList<AccountDraft> drafts, TimeMention day, int from)
    {
        foreach (AccountDraft draft in drafts.Where(d => d is { Time: null, IsBackground: false } && IsBodily(d) && Happened(d)))
        {
            if ((draft.FirstSentence >= from || parse.Sentences[draft.FirstSentence].Block is BlockKind.Headline) && !TellsOther(draft.FirstSentence, DayOf(day.Start)))
            {
                (draft.Time, draft.TimeTakenOver) = (day, true);
            }
        }
    }

    private TimeMention? Headline()
        => times.Times.FirstOrDefault(t => parse.Sentences[t.Sentence].Block is BlockKind.Headline && t is { Kind: TimeKind.Date, Start.Grain: TimeGrain.Day, End: null, OpenEnd: false, Modifier: TimeModifier.None });

    private static DateTime DayOf(PartialTime? time) => time!.Value.Value.Date;

    /// <summary>Whether a paragraph tells another day up to a sentence.</summary>
    private bool TellsOther(int sentence, DateTime day)
        => times.Times.Any(t => t.Sentence <= sentence && t.Kind is TimeKind.Date && t.Start is { } start && (start.Grain < TimeGrain.Day || start.Value.Date != day) && SameBlock(parse.Sentences[t.Sentence], parse.Sentences[sentence]));

    /// <summary>The time of an event told before in the same sentence, unless it stands in a clause that only says which person or thing is meant.</summary>
    private TimeMention? InSentence(AccountDraft draft, IReadOnlyList<AccountDraft> drafts)
    {
        EventMention own = draft.Told[0].Event;
        Sentence sentence = parse.Sentences[own.Sentence];
        return drafts.Where(d => d != draft && d.IsBackground == draft.IsBackground)
            .SelectMany(d => d.Told)
            .Where(t => t.Time is not null && t.Event.Sentence == own.Sentence && t.Event.Trigger < own.Trigger && !IsAside(sentence, t.Event.Carrier, own.Carrier))
            .Select(t => t.Time).LastOrDefault();
    }

    private bool IsAside(ToldEvent told)
    {
        Sentence sentence = parse.Sentences[told.Event.Sentence];
        return IsAside(sentence, told.Event.Carrier, Enumerable.Range(0, sentence.Count).FirstOrDefault(i => sentence[i].Head < 0));
    }

    private static bool IsAside(Sentence sentence, int word, int other) => sentence.IsAside(word, other, "acl:relcl", "acl", "nmod");

    /// <summary>The time told last before the account in its paragraph: by an event of the same sort, or by a sentence that tells of none.</summary>
    private TimeMention? InParagraph(AccountDraft draft, IReadOnlyList<AccountDraft> drafts)
    {
        Sentence sentence = parse.Sentences[draft.FirstSentence];
        for (int i = draft.FirstSentence - 1; i >= 0 && SameBlock(parse.Sentences[i], sentence); i--)
        {
            AccountDraft[] here = [.. drafts.Where(d => d != draft && d.Told.Exists(t => t.Event.Sentence == i))];
            if (Array.FindLast(here, d => d.Time is not null && d.IsBackground == draft.IsBackground && IsBodily(d)) is { Time: { } time })
            {
                return time;
            }

            if (here.Length == 0 && i == draft.FirstSentence - 1 && times.Times.LastOrDefault(t => t.Sentence == i && t.First <= 2 && t.Kind is TimeKind.Date && t.Start is { Grain: >= TimeGrain.Day }) is { } scene)
            {
                return scene;
            }
        }

        return null;
    }

    private static bool CanInherit(AccountDraft draft) => IsBodily(draft) && draft.Status is not EventStatus.Planned and not EventStatus.Hypothetical;

    private static bool Happened(AccountDraft draft) => draft.Status is EventStatus.Happened or EventStatus.Ongoing or EventStatus.Attempted;

    /// <summary>What is done by hand, not by word: such things are told of one stretch of time; speeches, inquiries and demands need not be.</summary>
    internal static bool IsBodily(AccountDraft draft)
        => draft.Family is "attack" or "violation" or "clash" or "interception" or "territory" or "arrest" or "protest" or "displace" or "release" or "exchange" or "rescue" or "loot" or "blockade" or "weapons" or "force" or "deport";

    private bool SameBlock(Sentence a, Sentence b) => a.Block == b.Block && blocks.FirstOrDefault(x => x.Contains(a.Span)) == blocks.FirstOrDefault(x => x.Contains(b.Span));
}
