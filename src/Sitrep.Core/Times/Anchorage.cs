using Sitrep.Spans;

namespace Sitrep.Times;

/// <summary>What expressions of a document count from: the published day and the dates told so far.</summary>
/// <remarks>Belongs to one thread.</remarks>
internal sealed class Anchorage(TimeReference reference)
{
    // How many dates back "the next day" may reach, and how many sentences a clock time may stand from its day.
    private const int Back = 12;
    private const int Near = 2;
    private const int Quarters = 6;
    private const int Head = 1;
    private const int Aside = 4;

    private readonly List<TimeMention> _told = [.. reference.Told];

    /// <summary>The published day.</summary>
    public DateTime? Published { get; } = reference.Narrative ? null : reference.Published?.ToDateTime(TimeOnly.MinValue);

    /// <summary>Whether the text tells history.</summary>
    public bool Narrative => reference.Narrative;

    /// <summary>The published time.</summary>
    public TimeOnly? PublishedTime => reference.PublishedTime;

    /// <summary>The words that tell the published day.</summary>
    public TextSpan? PublishedSpan => reference.PublishedSpan;

    /// <summary>The sentence that is being read.</summary>
    public int Sentence { get; set; } = reference.Sentence;

    /// <summary>Takes up a date as told.</summary>
    public void Tell(TimeMention mention) => _told.Add(mention);

    /// <summary>The published day, else the last date told.</summary>
    public Moment? Now()
        => Published is { } day
            ? new Moment(new PartialTime(day, TimeGrain.Day), null, TimeAnchor.Published, PublishedSpan, 1)
            : (Last(TimeGrain.Day, ahead: false) ?? (Narrative ? Last(TimeGrain.Year, ahead: false) : null)) is { } told ? told with { Confidence = Narrative ? 0.8 : 0.6 }
            : null;

    /// <summary>The quarter of a year told last, within a few sentences.</summary>
    public Moment? LastQuarter()
    {
        TimeMention? told = _told.FindLast(t => t.At is { Grain: TimeGrain.Season, Value.Month: 1 or 4 or 7 or 10 } && t.End is null && t.Sense?.Day is { Form: not DayForm.Counted, Year: 0, Base: null });
        return told is { At: { } at } && Sentence - told.Sentence <= Quarters ? new(at, null, TimeAnchor.PreviousDate, told.Span, 0.9) : null;
    }

    /// <summary>The last date told to <paramref name="grain"/> or finer; the end of a span where what counts from it goes ahead.</summary>
    /// <param name="grain">The least grain.</param>
    /// <param name="ahead">Whether what is counted goes ahead.</param>
    /// <param name="aside">Whether a year told in passing counts too.</param>
    public Moment? Last(TimeGrain grain, bool ahead, bool aside = true)
    {
        for (int i = _told.Count - 1, steps = 0; i >= 0 && steps < Back; i--, steps++)
        {
            TimeMention told = _told[i];
            if (IsPlace(told) && told.At is { } start && start.Grain >= grain && !(Narrative && (IsNamed(told) || IsGuess(told) || (!aside && IsAside(i)))))
            {
                PartialTime at = ahead && told.End is { } end && end.Grain >= grain ? end : start;
                return new(at, null, TimeAnchor.PreviousDate, told.Span, 0.9);
            }
        }

        return null;
    }

    /// <summary>The day told last within two sentences, for a clock time without a day.</summary>
    public Moment? NearDay()
    {
        // "a ceasefire brokered a day earlier" tells of before; the clock goes on from the day that the text is about.
        TimeMention? told = _told.FindLast(t => IsPlace(t) && t.At is { Grain: >= TimeGrain.Day } && !t.Rule.Contains("earlier", StringComparison.Ordinal));
        return told is { At: { } start } && Sentence - told.Sentence <= Near ? new(start, null, TimeAnchor.PreviousDate, told.Span, 0.9) : null;
    }

    /// <summary>The last date with a year, if the text tells history: it is more than two months old, and told within two sentences or one of three such dates in a row.</summary>
    /// <param name="steady">Whether three such dates in a row were told last: the text as a whole tells history.</param>
    public Moment? History(out bool steady)
    {
        Moment? last = null;
        bool near = false;
        int run = 0;
        steady = false;
        for (int i = _told.Count - 1; i >= 0 && run < 3; i--)
        {
            TimeMention told = _told[i];
            // "since April 2014" and the names of wars tell a background, no story that goes on from there.
            if (!IsPlace(told) || told.OpenEnd || told.Rule.Contains("named", StringComparison.Ordinal) || told.At is not { Grain: >= TimeGrain.Year } start)
            {
                continue;
            }

            // "a year earlier", "in 1988" of a page of 1989 compare: what is told goes on in the page's own year.
            if (told.Anchor is TimeAnchor.Published && start.Grain is TimeGrain.Year or TimeGrain.Season)
            {
                continue;
            }

            if (Published is { } now && start.Grain is TimeGrain.Year && now.Year - start.Value.Year <= 2 && told.End is null)
            {
                continue;
            }

            if (Published is { } day && start.Value >= day.AddDays(-60))
            {
                break;
            }

            last ??= new(start, null, TimeAnchor.PreviousDate, told.Span, 0.8);
            near |= Sentence - told.Sentence <= Near;
            run++;
        }

        steady = run == 3;
        return steady || near ? last : null;
    }

    private static bool IsNamed(TimeMention told) => told.Sense?.Day is { Form: DayForm.Named, Named.Yearly: false };

    // "The winter" of a history may be this one or the next: nothing counts from its year.
    private static bool IsGuess(TimeMention told) => told.Sense?.Day is { Form: DayForm.Season, Year: 0, Base: null };

    // A year inside a sentence ("his plan for 1976") is an aside where a finer date was told just before; at the head of one it turns the page.
    private bool IsAside(int i)
    {
        TimeMention year = _told[i];
        if (year.At is not { Grain: TimeGrain.Year } || year.First <= Head)
        {
            return false;
        }

        for (int j = i - 1; j >= 0 && Sentence - _told[j].Sentence <= Aside; j--)
        {
            if (_told[j].At is { Grain: > TimeGrain.Year } && IsPlace(_told[j]) && !IsNamed(_told[j]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlace(TimeMention told) => told.Kind is TimeKind.Date && !told.Rule.StartsWith("past-span", StringComparison.Ordinal);
}
