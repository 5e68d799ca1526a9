namespace Sitrep.Times;

/// <summary>A part of the day; each begins at the hour that the record fixes.</summary>
internal enum PartOfDay
{
    /// <summary>From 06:00.</summary>
    Morning,

    /// <summary>From 12:00.</summary>
    Afternoon,

    /// <summary>From 18:00.</summary>
    Evening,

    /// <summary>From 22:00 to 06:00.</summary>
    Night,

    /// <summary>The night that ends on the day told.</summary>
    Overnight,

    /// <summary>The hours after midnight ("the early hours").</summary>
    SmallHours,
}
