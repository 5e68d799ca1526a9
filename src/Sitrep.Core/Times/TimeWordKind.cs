namespace Sitrep.Times;

/// <summary>What a word of <c>words.tsv</c> does in a time expression.</summary>
internal enum TimeWordKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A month's name; value 1 to 12.</summary>
    Month,

    /// <summary>A short form of a month ("Sept"): needs a day or a year.</summary>
    MonthShort,

    /// <summary>A month's name that also means something else ("may", "march").</summary>
    MonthWord,

    /// <summary>A weekday; value 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>A short form of a weekday: needs a date.</summary>
    WeekdayShort,

    /// <summary>A part of the day; value a <see cref="PartOfDay"/>.</summary>
    Part,

    /// <summary>Noon or midnight; value the hour.</summary>
    Noon,

    /// <summary>A unit; value a <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>A season; value its first month.</summary>
    Season,

    /// <summary>Yesterday, today, tomorrow; value in days from the published day.</summary>
    Deictic,

    /// <summary>Tonight.</summary>
    Tonight,

    /// <summary>Last, next, this; value a <see cref="TimeShift"/>.</summary>
    Shift,

    /// <summary>Early, mid, late; value a <see cref="TimeEdge"/>.</summary>
    Edge,

    /// <summary>Beginning, start, end (of); value a <see cref="TimeEdge"/>.</summary>
    EdgeOf,

    /// <summary>Earlier.</summary>
    Earlier,

    /// <summary>Later.</summary>
    Later,

    /// <summary>Ago.</summary>
    Ago,

    /// <summary>After.</summary>
    After,

    /// <summary>Before.</summary>
    Before,

    /// <summary>Every, each.</summary>
    Every,

    /// <summary>A word that tells a repetition by itself ("periodically").</summary>
    Set,

    /// <summary>Since.</summary>
    Since,

    /// <summary>Starting (from).</summary>
    Starting,

    /// <summary>From.</summary>
    From,

    /// <summary>To, through.</summary>
    To,

    /// <summary>Until.</summary>
    Until,

    /// <summary>Between.</summary>
    Between,

    /// <summary>And.</summary>
    And,

    /// <summary>Of.</summary>
    Of,

    /// <summary>At.</summary>
    At,

    /// <summary>On.</summary>
    On,

    /// <summary>In.</summary>
    In,

    /// <summary>During, throughout.</summary>
    During,

    /// <summary>By.</summary>
    By,

    /// <summary>For.</summary>
    For,

    /// <summary>Within.</summary>
    Within,

    /// <summary>Over.</summary>
    Over,

    /// <summary>The.</summary>
    The,

    /// <summary>A, an.</summary>
    A,

    /// <summary>Old: makes an age of what stands before it.</summary>
    Old,

    /// <summary>Aged, age.</summary>
    Aged,

    /// <summary>Half.</summary>
    Half,

    /// <summary>Quarter.</summary>
    Quarter,

    /// <summary>Per.</summary>
    Per,

    /// <summary>Times, time.</summary>
    Times,

    /// <summary>Once, twice.</summary>
    Once,

    /// <summary>Eve.</summary>
    Eve,

    /// <summary>Onwards.</summary>
    Onward,

    /// <summary>Now, (the) present.</summary>
    Now,

    /// <summary>Recent.</summary>
    Recent,

    /// <summary>Local (time).</summary>
    Local,

    /// <summary>BC.</summary>
    Era,

    /// <summary>About, nearly.</summary>
    Hedge,

    /// <summary>a.m. or p.m. without dots; value 0 or 12.</summary>
    Meridiem,

    /// <summary>A short name of a time zone.</summary>
    Zone,

    /// <summary>A decade by its name; value its first year.</summary>
    DecadeWord,

    /// <summary>A word that tells that what follows lies ahead.</summary>
    Future,

    /// <summary>A measure or a counted thing: the number before it is no year and no clock time.</summary>
    Measure,

    /// <summary>May stand between a count and its unit ("three consecutive days").</summary>
    Filler,
}
