using System.Globalization;
using Sitrep.Accounts;
using Sitrep.Times;

namespace Sitrep.Cli.Rendering;

/// <summary>Times as a person says them: "evening of Wed 9 Feb 2022 onwards".</summary>
internal static class TimeWords
{
    /// <summary>When an account's event happened.</summary>
    internal static string Of(AccountTime time)
    {
        string words = Of(time.Mention);
        return time.Anchor == TimeAnchor.Event ? words + ", taken over from another account" : words;
    }

    /// <summary>A time expression's meaning, with the record's form in brackets.</summary>
    internal static string Of(TimeMention time)
    {
        if (time.Start is not { } start)
        {
            return time.Days is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days:0.#} days, without a date") : "without a date";
        }

        string human = (time.End, time.OpenEnd) switch
        {
            ({ } end, _) => $"{Of(start)} to {Of(end)}",
            (_, true) => $"{Of(start)} onwards",
            _ => Of(start),
        };
        string iso = (time.End, time.OpenEnd) switch
        {
            ({ } end, _) => $"{start}/{end}",
            (_, true) => $"{start}, open end",
            _ => $"{start}",
        };
        return human == iso ? human : $"{human} ({iso})";
    }

    /// <summary>A day: "Thu 10 Feb 2022".</summary>
    internal static string Of(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Of(PartialTime time)
    {
        string Format(string form) => time.Value.ToString(form, CultureInfo.InvariantCulture);
        return time.Grain switch
        {
            TimeGrain.Decade => Format("yyyy") + "s",
            TimeGrain.Year => Format("yyyy"),
            TimeGrain.Season => "season from " + Format("MMMM yyyy"),
            TimeGrain.Month => Format("MMMM yyyy"),
            TimeGrain.Week => "week of " + Format("ddd d MMM yyyy"),
            TimeGrain.Day => Format("ddd d MMM yyyy"),
            TimeGrain.PartOfDay => PartOfDay(time.Value.Hour) + " of " + Format("ddd d MMM yyyy"),
            TimeGrain.Hour => "about " + Format("HH:mm, ddd d MMM yyyy"),
            _ => Format("HH:mm, ddd d MMM yyyy"),
        };
    }

    private static string PartOfDay(int hour) => hour switch
    {
        >= 22 or < 6 => "night",
        < 12 => "morning",
        < 18 => "afternoon",
        _ => "evening",
    };
}
