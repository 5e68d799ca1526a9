namespace Sitrep.Times;

/// <summary>How a day, month, year or span is told.</summary>
internal enum DayForm
{
    /// <summary>By numbers and names of the calendar; parts may be missing.</summary>
    Date,

    /// <summary>By the weekday.</summary>
    Weekday,

    /// <summary>A decade or century.</summary>
    Age,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>By the unit of the published day or of the last date told: yesterday, last year, the next day.</summary>
    Deictic,

    /// <summary>Counted: three days ago, two months later.</summary>
    Counted,

    /// <summary>A span that ends or begins at the published day: the past 24 hours.</summary>
    Span,

    /// <summary>By a name: the Six-Day War.</summary>
    Named,

    /// <summary>Not to be placed: recent days.</summary>
    Vague,
}
