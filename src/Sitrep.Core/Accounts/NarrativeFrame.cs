using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.Accounts;

/// <summary>
/// What the text around an account sets for it: the place or day that heads its paragraph ("Ariha.", "Thursday."), the place that a caption shows,
/// the period of a bulletin, the time of the fighting that the paragraph goes on telling of.
/// </summary>
/// <remarks>A time taken over from another account is marked so (<c>anchor: event</c>).</remarks>
internal sealed class NarrativeFrame(ParseLayer parse, PlaceLayer places, TimeLayer times, IReadOnlyList<TextSpan> blocks)
{
    private const int LongestTopic = 5;

    private readonly TimeCarrier _carrier = new(parse, times, blocks);

    internal void Complete(IReadOnlyList<AccountDraft> drafts)
    {
        _carrier.GoOn([.. drafts.Where(d => parse.Sentences[d.FirstSentence].Block is not BlockKind.Caption)]);
        TimeMention? period = Period();
        foreach (AccountDraft draft in drafts.OrderBy(d => d.FirstSentence))
        {
            Sentence sentence = parse.Sentences[draft.FirstSentence];
            if (IsFighting(draft) && sentence.Block is not BlockKind.Caption)
            {
                AddLoosePlace(draft, sentence, drafts);
                if (draft.Time is null && period is not null && !draft.IsBackground && !draft.Responds)
                {
                    (draft.Time, draft.TimeTakenOver) = (period, true);
                }
            }
        }
    }

    /// <summary>What no sentence dates is given the one day of the article's news.</summary>
    internal void Date(IReadOnlyList<AccountDraft> drafts) => _carrier.OfArticle(drafts);

    /// <summary>What heads the paragraph of an event, or its picture, before it is compared with others: two villages of a digest are two events.</summary>
    internal void Head(AccountDraft draft)
    {
        Sentence sentence = parse.Sentences[draft.FirstSentence];
        if (sentence.Block is BlockKind.Caption)
        {
            AddCaptionPlace(draft, sentence);
        }

        AddTopic(draft, sentence);
    }

    /// <summary>"Farm hands working a field at Khramort had to run as they were shot at": the places of a sentence that tells of one thing are where it happened.</summary>
    private void AddLoosePlace(AccountDraft draft, Sentence sentence, IReadOnlyList<AccountDraft> drafts)
    {
        if (draft.At.Count > 0 || draft.Responds)
        {
            return;
        }

        foreach (PlaceMention place in places.Places.Where(p => p.Sentence == sentence.Index && p.Place is { Class: PlaceClass.Settlement or PlaceClass.Town or PlaceClass.Height or PlaceClass.Post }))
        {
            bool taken = drafts.Any(d => d.Sentences.Contains(sentence.Index) && d.At.Concat(d.From).Any(p => p.Mention == place || (p.Mention.Place is { } other && other == place.Place)));
            if (!taken && !places.Places.Any(o => o.Container >= 0 && places.Places[o.Container] == place) && Stands(sentence, place))
            {
                draft.At.Add(new(place, "at"));
            }
        }
    }

    // "in", "at", "near" stand before the name or before the noun that it names: "the village of".
    internal static bool Stands(Sentence sentence, PlaceMention place)
    {
        for (int i = place.First - 1; i >= 0 && i >= place.First - 4; i--)
        {
            string text = sentence[i].Text.ToLowerInvariant();
            if (text is "in" or "at" or "near" or "outside" or "around")
            {
                return true;
            }

            if (sentence[i].Upos is not (Upos.Det or Upos.Noun or Upos.Adj or Upos.Propn) && text is not "of")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What was fought, fired or hurt: such things are told of one place and hour in a stretch; speeches and inquiries are not.</summary>
    private static bool IsFighting(AccountDraft draft) => draft.Family is "attack" or "violation" or "clash" or "interception" or "territory";

    /// <summary>The span of time that a bulletin is about, given in its headline or first sentences: "over the past 24 hours".</summary>
    private TimeMention? Period()
    {
        int body = Enumerable.Range(0, parse.Sentences.Length).FirstOrDefault(i => parse.Sentences[i].Block is BlockKind.Lead or BlockKind.Paragraph);
        return times.Times.FirstOrDefault(t => t.Sentence >= body && t.Sentence <= body + 1 && t.Kind is TimeKind.Date && t is { Start: not null, End: not null, OpenEnd: false }
            && t.End.Value.Value - t.Start.Value.Value is { TotalHours: >= 12 and <= 48 } && t.Start.Value.Grain >= TimeGrain.Day);
    }

    private void AddTopic(AccountDraft draft, Sentence sentence)
    {
        for (int i = sentence.Index - 1; i >= 0 && i >= sentence.Index - 5; i--)
        {
            Sentence before = parse.Sentences[i];
            if (!SameBlock(before, sentence))
            {
                return;
            }

            if (before.Count > LongestTopic || IsDateline(before))
            {
                continue;
            }

            if (draft.At.Count == 0 && places.Places.FirstOrDefault(p => p.Sentence == i && p.First == 0) is { } place)
            {
                draft.At.Add(new(place, "at"));
            }
            else if (draft.At.Count == 0 && IsName(before) && !times.Times.Any(t => t.Sentence == i))
            {
                draft.At.Add(new(new() { Span = before.SpanOf(0, before.Count - 2), Sentence = i, First = 0, Last = before.Count - 2, Why = "the name heads its paragraph; no place of that name is known" }, "at"));
            }

            if (draft.Time is null && times.Times.FirstOrDefault(t => t.Sentence == i && t.First == 0 && t.Kind is TimeKind.Date && t.Start is not null) is { } day)
            {
                draft.Time = day;
            }
        }
    }

    // "BEIRUT. An air raid ...": where the report was written.
    private bool IsDateline(Sentence sentence)
        => !Enumerable.Range(0, sentence.Index).Any(i => parse.Sentences[i].Block is BlockKind.Lead or BlockKind.Paragraph) && sentence[0].Text.Length > 2 && sentence[0].Text.All(char.IsUpper);

    // "Kansafra.": a name with a full stop that opens its paragraph.
    private bool IsName(Sentence sentence)
        => sentence.Count is >= 2 and <= 4 && sentence[sentence.Count - 1].Text is "." or ":" && Enumerable.Range(0, sentence.Count - 1).All(i => sentence[i].Upos is Upos.Propn && char.IsUpper(sentence[i].Text[0]))
            && (sentence.Index == 0 || !SameBlock(parse.Sentences[sentence.Index - 1], sentence));

    private void AddCaptionPlace(AccountDraft draft, Sentence sentence)
    {
        if (draft.At.Exists(p => p.Mention.Place?.Class is PlaceClass.Settlement or PlaceClass.Town or PlaceClass.City))
        {
            return;
        }

        TextSpan block = blocks.FirstOrDefault(b => b.Contains(sentence.Span));
        if (places.Places.FirstOrDefault(p => block.Contains(p.Span) && p.Place?.Class is PlaceClass.Settlement or PlaceClass.Town && !places.Places.Any(o => o.Container >= 0 && places.Places[o.Container] == p)) is { } shown)
        {
            draft.At.Insert(0, new(shown, "at"));
        }
    }

    /// <summary>The country of all places that the sentences of an account name, or null.</summary>
    internal string? CountryOf(AccountDraft draft)
    {
        string[] countries = [.. places.Places.Where(p => draft.Sentences.Contains(p.Sentence) && p.Place is { Class: not PlaceClass.Country } && !draft.From.Exists(f => f.Mention.Place == p.Place)).Select(p => p.Place!.Country).OfType<string>().Distinct(StringComparer.Ordinal)];
        return countries.Length == 1 ? countries[0] : null;
    }

    /// <summary>Whether two accounts share a paragraph.</summary>
    internal bool IsBeside(AccountDraft a, AccountDraft b) => a.Sentences.Any(x => b.Sentences.Any(y => SameBlock(parse.Sentences[x], parse.Sentences[y])));

    private bool SameBlock(Sentence a, Sentence b) => a.Block == b.Block && blocks.FirstOrDefault(x => x.Contains(a.Span)) == blocks.FirstOrDefault(x => x.Contains(b.Span));
}
