using System.CommandLine;
using System.Globalization;

namespace Sitrep.Cli.Commands;

/// <summary>Options whose value is a day.</summary>
internal static class DayOption
{
    internal static Option<DateOnly?> Make(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            string value = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            result.AddError($"'{value}' is not a day. Write it as 2022-02-10.");
            return null;
        },
    };
}
