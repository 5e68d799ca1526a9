using System.Globalization;

namespace Sitrep.CorpusTests.Scoring;

/// <summary>How many values were right, read without need, and missed. A wrong value is both of the latter.</summary>
/// <param name="Right">True positives.</param>
/// <param name="Extra">False positives.</param>
/// <param name="Missed">False negatives.</param>
public readonly record struct Tally(int Right, int Extra, int Missed)
{
    /// <summary>Share of what was read that is right; 1 where nothing was read.</summary>
    public double Precision => Right + Extra == 0 ? 1 : (double)Right / (Right + Extra);

    /// <summary>Share of what was to be read that was; 1 where nothing was to be read.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of both; 1 where nothing was to be read and nothing was.</summary>
    public double F1 => Right + Extra + Missed == 0 ? 1 : 2.0 * Right / ((2 * Right) + Extra + Missed);

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsClean => Extra == 0 && Missed == 0;

    /// <summary>Adds two tallies.</summary>
    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Extra + b.Extra, a.Missed + b.Missed);

    /// <summary>Adds up tallies.</summary>
    public static Tally Sum(IEnumerable<Tally> tallies)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        return tallies.Aggregate(default(Tally), (sum, next) => sum + next);
    }

    /// <summary>As <c>12 right, 1 extra, 3 missed, F1 0.857</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Right} right, {Extra} extra, {Missed} missed, F1 {F1:0.000}");
}
