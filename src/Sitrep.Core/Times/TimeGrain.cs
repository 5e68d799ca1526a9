namespace Sitrep.Times;

/// <summary>The unit to which a time is told.</summary>
public enum TimeGrain
{
    /// <summary>A decade or more ("the 1990s").</summary>
    Decade,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A season, quarter or half of a year.</summary>
    Season,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar week, Monday to Sunday, or a weekend.</summary>
    Week,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Morning from 06:00, afternoon from 12:00, evening from 18:00, night from 22:00 to 06:00, local time.</summary>
    PartOfDay,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A minute.</summary>
    Minute,
}
