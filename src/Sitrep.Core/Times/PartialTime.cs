using System.Globalization;

namespace Sitrep.Times;

/// <summary>A local time told to a certain unit: the unit's first instant with its <see cref="TimeGrain"/>.</summary>
/// <remarks>Immutable. No time zone: reports tell local time.</remarks>
/// <param name="Value">First instant of the unit.</param>
/// <param name="Grain">The unit.</param>
public readonly record struct PartialTime(DateTime Value, TimeGrain Grain)
{
    /// <summary>ISO 8601, cut to what is told: <c>1991</c>, <c>2020-09</c>, <c>2022-02-09</c>, <c>2022-02-09T18:00</c>.</summary>
    public override string ToString() => Value.ToString(
        Grain switch
        {
            TimeGrain.Decade or TimeGrain.Year => "yyyy",
            TimeGrain.Season or TimeGrain.Month => "yyyy-MM",
            TimeGrain.Week or TimeGrain.Day => "yyyy-MM-dd",
            _ => "yyyy-MM-dd'T'HH:mm",
        },
        CultureInfo.InvariantCulture);
}
