using System.Collections.Immutable;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Times;

/// <summary>The reading of one document's times, sentence after sentence.</summary>
/// <remarks>Belongs to one thread.</remarks>
internal sealed class TimeReading
{
    private readonly TimeView _view;
    private readonly Anchorage _anchorage;
    private readonly TimeResolver _resolver;

    public TimeReading(TimeLexicon lexicon, TimeReference reference)
    {
        _view = new(lexicon) { Text = reference.Text, Narrative = reference.Narrative, BeforeEra = reference.BeforeEra };
        _anchorage = new(reference);
        _resolver = new(_anchorage);
    }

    /// <summary>Reads one sentence.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="sentence">Its index.</param>
    /// <param name="tell">Whether later expressions may count from its dates; not so for captions.</param>
    /// <param name="into">Receives the expressions.</param>
    public void Read(IReadOnlyList<Word> words, int sentence, bool tell, ImmutableArray<TimeMention>.Builder into)
    {
        if (!_view.HasTrigger(words))
        {
            return;
        }

        _view.Open(words);
        _view.Text ??= string.Join(' ', words.Select(w => w.Text));
        _anchorage.Sentence = sentence;
        int free = 0;
        for (int i = 0; i < _view.Count;)
        {
            if (!MayStart(i) || Best(i, out int first, out int next) is not { } sense)
            {
                i++;
                continue;
            }

            if (next <= first || sense.OwnRule == Skip)
            {
                i = Math.Max(next, i + 1);
                continue;
            }

            first = sense.Kind is TimeKind.Duration || sense.Day?.Form is DayForm.Counted ? CountReader.HedgeBefore(_view, first) : first;
            first = sense.Day is { Rule: "year" } ? _view.Past(first, TimeWordKind.The) : first;
            int firstWord = Math.Max(_view.Pieces[first].Word, free), lastWord = _view.Pieces[next - 1].Word;
            i = next;
            if (firstWord <= lastWord && _view.Pieces[next - 1].Word >= free)
            {
                TimeMention mention = Mention(words, sense, sentence, firstWord, lastWord);
                into.Add(mention);
                free = lastWord + 1;
                if (tell)
                {
                    _anchorage.Tell(mention);
                }
            }
        }
    }

    private const string Skip = "skip";

    private bool MayStart(int i)
    {
        Piece piece = _view.Pieces[i];
        TimeTag tag = _view.Tag(i);
        if (piece.Kind is not PieceKind.Letters)
        {
            return piece.Kind is PieceKind.Digits || (piece.Value == '\'' && _view.Digits(i + 1, 2, 2));
        }

        return tag.Named || tag.Kind switch
        {
            TimeWordKind.None => _view.Lexicon.Numbers.TryGet(piece.Text, out _),
            TimeWordKind.The or TimeWordKind.A or TimeWordKind.Per => Leads(i + 1),
            TimeWordKind.To or TimeWordKind.And or TimeWordKind.Of or TimeWordKind.At or TimeWordKind.On or TimeWordKind.In or TimeWordKind.During
                or TimeWordKind.By or TimeWordKind.For or TimeWordKind.Within or TimeWordKind.Over or TimeWordKind.Ago or TimeWordKind.After
                or TimeWordKind.Before or TimeWordKind.Onward or TimeWordKind.Local or TimeWordKind.Era or TimeWordKind.Measure or TimeWordKind.Future
                or TimeWordKind.Times or TimeWordKind.Aged or TimeWordKind.Old or TimeWordKind.Meridiem or TimeWordKind.Zone
                or TimeWordKind.Filler or TimeWordKind.Now => false,
            _ => true,
        };
    }

    // "the" and "a" are everywhere: what follows must be a word of the grammar or a number.
    private bool Leads(int i)
        => i < _view.Count && (_view.Tag(i) is { Named: true } or { Kind: not TimeWordKind.None } || _view.Digits(i) || _view.Mark(i, '\'')
            || _view.Says(i, "small") || _view.Says(i, "wee") || _view.Lexicon.Numbers.TryGet(_view.Pieces[i].Text, out _));

    // The longest reading wins; a trap as long as the longest says that it is none.
    private TimeSense? Best(int i, out int first, out int next)
    {
        TimeSense? best = RangeReader.Read(_view, i, out first, out next);
        if (best is null)
        {
            (first, next) = (i, i);
        }

        if (DurationReader.Set(_view, i, out int set) is { } repeated && set > next)
        {
            (best, first, next) = (repeated, i, set);
        }

        if (DurationReader.Length(_view, i, out int length) is { } duration && length > next)
        {
            (best, first, next) = (duration, i, length);
        }

        if (DurationReader.Age(_view, i, out int age) && age >= next)
        {
            (best, first, next) = (new() { OwnRule = Skip }, i, age);
        }

        if (Phrase(i, out int end) is { } phrase)
        {
            if (phrase.Points is { } points && end > next)
            {
                (best, first, next) = (new() { Kind = TimeKind.Reference, OwnRule = points }, i, end);
            }
            else if (phrase.Points is null && end >= next)
            {
                (best, first, next) = (new() { OwnRule = Skip }, i, end);
            }
        }

        return best;
    }

    // A pointer or a trap, its article included; "in the past" points nowhere where "three months" follows.
    private NamedPeriod? Phrase(int i, out int end)
    {
        end = i;
        for (int name = i; name <= _view.Past(i, TimeWordKind.The); name++)
        {
            if (name < _view.Count && (_view.Tag(name).Named || _view.Digits(name)) && _view.Lexicon.Named.Find(_view.Pieces, name, _view.Text, out end) is { IsPeriod: false } phrase)
            {
                bool counted = phrase.Points is not null && (_view.Kind(end) is TimeWordKind.Unit or TimeWordKind.Quarter or TimeWordKind.Season or TimeWordKind.Shift or TimeWordKind.Half
                    || CountReader.Read(_view, end, out _, out _, out _));
                return counted || (phrase.HistoryOnly && !_view.Narrative) ? null : phrase;
            }
        }

        return null;
    }

    private static bool Says(Word word, string text) => word.Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    private TimeModifier Modifier(TimeSense sense, int firstWord) => sense.Day?.Edge switch
    {
        TimeEdge.Early => TimeModifier.Early,
        TimeEdge.Mid => TimeModifier.Middle,
        TimeEdge.Late => TimeModifier.Late,
        TimeEdge.FirstHalf => TimeModifier.FirstHalf,
        TimeEdge.SecondHalf => TimeModifier.SecondHalf,
        _ => IsHedged(sense, firstWord) ? TimeModifier.About : TimeModifier.None,
    };

    private bool IsHedged(TimeSense sense, int firstWord)
    {
        for (int i = 0; i < _view.Count && _view.Pieces[i].Word <= firstWord + 4; i++)
        {
            if (_view.Pieces[i].Word >= firstWord - 1 && _view.Is(i, TimeWordKind.Hedge) && !_view.Says(i, "only") && !_view.Says(i, "just") && !_view.Says(i, "exactly"))
            {
                return sense.Hour is not null || _view.Pieces[i].Word <= firstWord;
            }
        }

        return false;
    }

    // Years before the era lie outside the calendar of accounts.
    private static PartialTime? Told(PartialTime? at) => at is { Value.Year: > CalendarMath.LastYear } ? null : at;

    private (TextSpan First, TextSpan Last)? Ends(IReadOnlyList<Word> words, int first, int last, (int Past, int First) seam)
    {
        Piece before = _view.Pieces[seam.Past - 1], after = _view.Pieces[seam.First];
        int end = words[before.Word].Span.Start + before.Offset + before.Length, start = words[after.Word].Span.Start + after.Offset;
        return end <= words[first].Span.Start || start >= words[last].Span.End ? null : (new(words[first].Span.Start, end), new(start, words[last].Span.End));
    }

    private TimeMention Mention(IReadOnlyList<Word> words, TimeSense sense, int sentence, int first, int last)
    {
        Tense tense = TenseReader.Of(words, first, last, _view.Lexicon);
        if (sense is { Day: null, Hour: not null } && first >= 2 && Says(words[first - 1], "of") && Says(words[first - 2], "as"))
        {
            // "as of 18:00" is the report's own hour, never one of the day before.
            tense = Tense.Future;
        }

        if (sense.Day is { NeedsFuture: true, Unit: var unit, Count: var count } && tense is not Tense.Future)
        {
            sense = new() { Kind = TimeKind.Duration, OwnRule = "length", Length = (unit, count), Days = Math.Round(count * CountReader.Days(unit), 6) };
        }

        Moment moment = sense.Kind is TimeKind.Date ? _resolver.Resolve(sense, tense) : new(null, null, TimeAnchor.Explicit, null, 1);
        return new()
        {
            Span = new TextSpan(words[first].Span.Start, words[last].Span.End),
            Sentence = sentence,
            First = first,
            Last = last,
            Kind = sense.Kind,
            Rule = sense.IsRange ? "range-" + sense.Rule : sense.Rule,
            Start = Told(moment.Start),
            End = Told(moment.End),
            Placed = moment,
            OpenEnd = sense.Open && Told(moment.Start) is not null,
            Days = sense.Days,
            Sense = sense,
            Modifier = Modifier(sense, first),
            Zone = sense.Hour?.Zone ?? sense.HourTo?.Zone,
            Within = sense.Within || sense.Day?.Form is DayForm.Span,
            Ends = (sense.IsRange || sense.Day?.LastDay > 0) && (sense.Seam ?? sense.Day?.Seam) is { } seam ? Ends(words, first, last, seam) : null,
            Anchor = moment.Anchor,
            AnchorSpan = moment.AnchorSpan,
            Confidence = moment.Confidence,
        };
    }
}
