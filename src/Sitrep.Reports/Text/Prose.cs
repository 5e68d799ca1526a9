using System.Globalization;
using System.Text;
using Sitrep.Incidents.Records;

namespace Sitrep.Reports.Text;

/// <summary>Days, numbers and lists in words. Thread-safe.</summary>
internal static class Prose
{
    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string WeekDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Days(DayRange days)
        => days.First == days.Last ? Day(days.First)
            : days.First.Year == days.Last.Year && days.First.Month == days.Last.Month ? $"{days.First.Day.ToString(CultureInfo.InvariantCulture)} to {Day(days.Last)}"
            : days.First.Year == days.Last.Year ? $"{days.First.ToString("d MMMM", CultureInfo.InvariantCulture)} to {Day(days.Last)}"
            : $"{Day(days.First)} to {Day(days.Last)}";

    internal static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    internal static string Number(ReportNumber number)
        => double.IsPositiveInfinity(number.High) ? "at least " + Number(number.Low)
            : !number.IsRange ? Number(number.Low)
            : number.Low == 0 ? "up to " + Number(number.High)
            : $"{Number(number.Low)} to {Number(number.High)}";

    internal static string Many(int count, string one, string many) => count == 1 ? "1 " + one : $"{Number(count)} {many}";

    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Makes text from elsewhere harmless: white space becomes a blank, control characters and those that turn the direction of writing U+FFFD, what is no Unicode likewise.</summary>
    internal static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool turns = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
            bool unfit = turns || Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE;
            safe.Append(Rune.IsWhiteSpace(rune) ? " " : unfit ? "\uFFFD" : rune.ToString());
        }

        return safe.ToString();
    }

    internal static string Weapon(string kind) => kind == "firearms-various" ? "firearms of several kinds" : kind.Replace('-', ' ');

    internal static string People(string who, string? side)
        => (side, who) switch
        {
            (null, "unknown") => "people, not said who",
            (null, _) => who.Replace('-', ' '),
            (_, "unknown") => $"of {side}, not said who",
            _ => $"{who.Replace('-', ' ')} of {side}",
        };

    internal static string Stance(string stance) => stance switch { "states" => "says so", "confirms" => "confirms it", "denies" => "denies it", "doubts" => "doubts it", "accuses" => "accuses", "admits" => "admits it", _ => stance };

    internal static string Precision(int precision) => precision switch
    {
        <= 1 => "the place itself",
        2 => "near it, within about 25 km",
        3 => "second division",
        4 => "first division",
        5 => "along a line or area",
        6 => "a state",
        _ => "wider than a state",
    };
}
