using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Places;

namespace Sitrep.Reports;

/// <summary>Where a report looks: a named region or place, a state, or a circle.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record ReportArea
{
    private const double WidestKilometres = 20_040;

    private readonly string? _name;
    private readonly string? _country;
    private readonly (double Lat, double Lon, double Kilometres)? _circle;

    private ReportArea(string text, string? name, string? country, (double Lat, double Lon, double Kilometres)? circle) => (Text, _name, _country, _circle) = (text, name, country, circle);

    /// <summary>As it was given.</summary>
    public string Text { get; }

    /// <summary>Understands <c>40.2,45.8,30</c> (degrees and kilometres), a state's name or ISO code, or the name of a place or division.</summary>
    /// <returns>Null where three numbers are no point on earth with a radius, or nothing is given.</returns>
    public static ReportArea? Parse(string text, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        double[] numbers = [.. parts.Select(p => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out double n) ? n : double.NaN)];
        if (parts.Length == 3 && Array.TrueForAll(numbers, n => !double.IsNaN(n)))
        {
            return Math.Abs(numbers[0]) <= 90 && Math.Abs(numbers[1]) <= 180 && numbers[2] is > 0 and <= WidestKilometres
                ? new(text, null, null, (numbers[0], numbers[1], numbers[2]))
                : null;
        }

        string name = NameFolding.Key(text);
        return words.CountryCode(text.Trim()) is { } country ? new(words.Country(country), null, country, null) : name.Length == 0 ? null : new(text.Trim(), name, null, null);
    }

    /// <summary>Whether an incident took effect in the area; where no place of effect is told, whether it came from there.</summary>
    public bool Holds(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return (incident.At.IsEmpty ? incident.From : incident.At).Any(Holds);
    }

    private bool Holds(ToldPlace place)
    {
        if (_circle is { } circle)
        {
            // An area whose middle lies in the circle is not in it: only what is known to about 25 km counts.
            return place is { Lat: { } lat, Lon: { } lon } && (place.Precision ?? 1) <= 3 && Earth.Distance(circle.Lat, circle.Lon, lat, lon) <= circle.Kilometres;
        }

        return _country is not null
            ? place.Country == _country
            : new[] { place.Name, place.Text, place.Admin1, place.Admin2 }.Concat(place.Names?.Values ?? []).Any(n => n is not null && NameFolding.Key(n) == _name);
    }
}
