using System.Globalization;

namespace Sitrep.Exports;

/// <summary>How far places are made coarser before they go out.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="ToAdmin1">Whether a place becomes its first administrative division, without coordinates.</param>
/// <param name="Grid">Width of the grid in degrees whose cell takes the place's point; 0 for none.</param>
public readonly record struct Coarsening(bool ToAdmin1, double Grid)
{
    /// <summary>Places stay as they are.</summary>
    public static Coarsening None => default;

    /// <summary>A place becomes its first administrative division, without coordinates.</summary>
    public static Coarsening Admin1 => new(ToAdmin1: true, 0);

    /// <summary>Whether anything is made coarser.</summary>
    public bool IsNone => !ToAdmin1 && Grid == 0;

    /// <summary>Reads <c>none</c>, <c>admin1</c>, or the width of a grid in degrees from 0.01 to 10: <c>0.1</c>.</summary>
    /// <returns>Whether the text is one of these.</returns>
    public static bool TryParse(string? text, out Coarsening coarsening)
    {
        coarsening = None;
        if (text is "none")
        {
            return true;
        }

        if (text is "admin1")
        {
            coarsening = Admin1;
            return true;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double grid) && grid is >= 0.01 and <= 10)
        {
            coarsening = new(ToAdmin1: false, grid);
            return true;
        }

        return false;
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => ToAdmin1 ? "admin1" : IsNone ? "none" : Grid.ToString(CultureInfo.InvariantCulture);
}
