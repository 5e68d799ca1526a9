namespace Sitrep.Times;

/// <summary>What is known of a word before its sentence is read.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Its number, or its member of the enumeration of its kind.</param>
/// <param name="Named">Whether a named period or a trap begins with it.</param>
internal readonly record struct TimeTag(TimeWordKind Kind, int Value, bool Named)
{
    /// <summary>Whether a sentence without such a word (and without digits) holds no time expression.</summary>
    public bool IsTrigger => Named || Kind is TimeWordKind.Month or TimeWordKind.MonthShort or TimeWordKind.MonthWord
        or TimeWordKind.Weekday or TimeWordKind.WeekdayShort or TimeWordKind.Part or TimeWordKind.Noon or TimeWordKind.Unit
        or TimeWordKind.Season or TimeWordKind.Deictic or TimeWordKind.Tonight or TimeWordKind.Set or TimeWordKind.Eve or TimeWordKind.DecadeWord;
}
