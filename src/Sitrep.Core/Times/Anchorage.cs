using Sitrep.Spans;

namespace Sitrep.Times;

/// <summary>What expressions of a document count from: the published day and the dates told so far.</summary>
/// <remarks>Belongs to one thread.</remarks>
internal sealed class Anchorage(TimeReference reference)
{
    // How many dates back "the next day" may reach, and how many sentences a clock time may stand from its day.
    private const int Back = 12;
    private const int Near = 2;

    private readonly List<TimeMention> _told = [.. reference.Told];

    /// <summary>The published day.</summary>
    public DateTime? Published { get; } = reference.Published?.ToDateTime(TimeOnly.MinValue);

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
            : Last(TimeGrain.Day, ahead: false) is { } told ? told with { Confidence = 0.6 } : null;

    /// <summary>The last date told to <paramref name="grain"/> or finer; the end of a span where what counts from it goes ahead.</summary>
    public Moment? Last(TimeGrain grain, bool ahead)
    {
        for (int i = _told.Count - 1, steps = 0; i >= 0 && steps < Back; i--, steps++)
        {
            TimeMention told = _told[i];
            if (IsPlace(told) && told.Start is { } start && start.Grain >= grain)
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
        TimeMention? told = _told.FindLast(t => IsPlace(t) && t.Start is { Grain: >= TimeGrain.Day } && !t.Rule.Contains("earlier", StringComparison.Ordinal));
        return told is { Start: { } start } && Sentence - told.Sentence <= Near ? new(start, null, TimeAnchor.PreviousDate, told.Span, 0.9) : null;
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
            if (!IsPlace(told) || told.OpenEnd || told.Rule.Contains("named", StringComparison.Ordinal) || told.Start is not { Grain: >= TimeGrain.Year } start)
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

    private static bool IsPlace(TimeMention told) => told.Kind is TimeKind.Date && !told.Rule.StartsWith("past-span", StringComparison.Ordinal);
}
