using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sitrep.Cli.Exporting;

namespace Sitrep.Cli.Commands;

/// <summary>The options of <c>sitrep export</c> that say which incidents are wanted.</summary>
internal sealed class ExportFilters
{
    private readonly Option<DateOnly?> _from = Day("--from", "Only incidents that ended on this day or later.");
    private readonly Option<DateOnly?> _to = Day("--to", "Only incidents that began on this day or earlier.");
    private readonly Option<string?> _kind = new("--kind") { Description = "Only this kind, or family of kinds: attack, clash, talks ...", HelpName = "KIND" };
    private readonly Option<string?> _country = new("--country") { Description = "Only incidents in this state (ISO 3166 alpha-3).", HelpName = "ISO3" };
    private readonly Option<string?> _actor = new("--actor") { Description = "Only incidents with this party on either side: id, country or part of the name.", HelpName = "ACTOR" };
    private readonly Option<string?> _claimant = new("--claimant") { Description = "Only incidents told by this claimant: id, country or part of the name.", HelpName = "ACTOR" };
    private readonly Option<string?> _newness = new("--newness") { Description = "Only news, or only background.", HelpName = "news|background" };
    private readonly Option<string?> _review = new("--review") { Description = "Only incidents in this state of review.", HelpName = "STATE" };
    private readonly Option<int?> _sources = new("--min-sources") { Description = "Only incidents with so many independent sources.", HelpName = "N" };

    internal ExportFilters()
    {
        _newness.AcceptOnlyFromAmong("news", "background");
        _review.AcceptOnlyFromAmong("unreviewed", "accepted", "rejected");
    }

    internal void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_from, _to, _kind, _country, _actor, _claimant, _newness, _review, _sources])
        {
            command.Options.Add(option);
        }
    }

    internal DossierFilter Of(ParseResult parsed) => new(
        parsed.GetValue(_from),
        parsed.GetValue(_to),
        parsed.GetValue(_kind),
        parsed.GetValue(_country),
        parsed.GetValue(_actor),
        parsed.GetValue(_claimant),
        parsed.GetValue(_newness),
        parsed.GetValue(_review),
        parsed.GetValue(_sources));

    private static Option<DateOnly?> Day(string name, string description) => new(name) { Description = description, HelpName = "YYYY-MM-DD", CustomParser = Parse };

    private static DateOnly? Parse(ArgumentResult result)
    {
        string value = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        result.AddError($"'{value}' is no day. Write it as 2022-02-10.");
        return null;
    }
}
