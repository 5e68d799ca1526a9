using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Commands;
using Sitrep.Knowledge;
using Sitrep.Places;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary>The options by which incidents are chosen, the same for every command that chooses some.</summary>
internal sealed class QueryOptions
{
    private const double DefaultKilometres = 25;

    private readonly Option<DateOnly?> _from = DayOption.Make("--from", "First day of what happened.");
    private readonly Option<DateOnly?> _to = DayOption.Make("--to", "Last day of what happened.");
    private readonly Option<string?> _near = new("--near") { Description = "Where: a place's name, or latitude,longitude in degrees.", HelpName = "PLACE" };
    private readonly Option<double?> _within = new("--within") { Description = $"Kilometres around --near ({DefaultKilometres} unless told).", HelpName = "KM" };
    private readonly Option<string?> _actor = new("--actor") { Description = "A party to it: id, country code or name.", HelpName = "WHO" };
    private readonly Option<string?> _kind = new("--kind") { Description = "A kind of event, or a family of kinds (attack).", HelpName = "KIND" };
    private readonly Option<string?> _claimant = new("--claimant") { Description = "Who says so: id, country code or name.", HelpName = "WHO" };
    private readonly Option<string?> _newness = Choice("--newness", "News or background.", "news", "background");
    private readonly Option<string?> _review = Choice("--review", "State of review.", "unreviewed", "accepted", "rejected");
    private readonly Option<int?> _limit = new("--limit") { Description = "At most N incidents.", HelpName = "N" };

    /// <summary>All of them.</summary>
    internal Option[] All => [_from, _to, _near, _within, _actor, _kind, _claimant, _newness, _review, _limit];

    /// <summary>The query that a command line asks for.</summary>
    /// <exception cref="UsageException">A place is not known, or a number makes no sense.</exception>
    internal StoreQuery Of(Application application, ParseResult parsed, IKnowledgeFiles files)
    {
        if (parsed.GetValue(_from) is { } from && parsed.GetValue(_to) is { } to && from > to)
        {
            throw new UsageException("--from is later than --to; exchange them");
        }

        if (parsed.GetValue(_limit) is < 1)
        {
            throw new UsageException("--limit takes a whole number from 1");
        }

        return new()
        {
            Near = Near(application, parsed.GetValue(_near), parsed.GetValue(_within), files),
            From = parsed.GetValue(_from),
            To = parsed.GetValue(_to),
            Actor = parsed.GetValue(_actor),
            Kind = parsed.GetValue(_kind),
            Claimant = parsed.GetValue(_claimant),
            Newness = parsed.GetValue(_newness),
            Review = parsed.GetValue(_review),
            Limit = parsed.GetValue(_limit),
        };
    }

    private static Option<string?> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', values) };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static NearPlace? Near(Application application, string? place, double? within, IKnowledgeFiles files)
    {
        if (place is null)
        {
            return within is null ? null : throw new UsageException("--within needs --near PLACE");
        }

        double kilometres = within ?? DefaultKilometres;
        if (kilometres is not (> 0 and <= 20_000))
        {
            throw new UsageException("--within takes kilometres above 0 and up to 20000");
        }

        string[] parts = place.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude))
        {
            return latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
                ? new(latitude, longitude, kilometres)
                : throw new UsageException($"'{place}' is nowhere on earth; --near takes latitude -90 to 90, longitude -180 to 180");
        }

        using Gazetteer gazetteer = Commands.KnowledgeOption.Use(() => Gazetteer.Open(files));
        // Of places that bear the name, one whose main name it is.
        GazetteerMatch[] matches = [.. gazetteer.Find(place).OrderBy(m => m.How).ThenBy(m => m.Rank)];
        if (matches is not [{ Entry.Place: { } found }, ..])
        {
            throw new UsageException($"no place '{place}' is known; name another, or give --near LATITUDE,LONGITUDE");
        }

        string others = matches.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"; {matches.Length - 1} more bear the name, --near LATITUDE,LONGITUDE says which") : string.Empty;
        Messages.Line(application.Terminal, string.Create(CultureInfo.InvariantCulture, $"within {kilometres:0.#} km of {found.Name}, {found.Country} ({found.Latitude:0.###},{found.Longitude:0.###}){others}"));
        return new(found.Latitude, found.Longitude, kilometres);
    }
}
