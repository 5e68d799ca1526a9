using System.Globalization;
using Sitrep.Incidents.Stories;

namespace Sitrep.Incidents;

/// <summary>Gathers the features of a pair: their sum in log odds, and the features themselves where somebody wants to see them. Serves one pair.</summary>
internal ref struct PairTally(LinkWeights weights, List<PairFeature>? found)
{
    /// <summary>Log odds so far; minus infinity where a feature rules a link out.</summary>
    internal double Odds { get; private set; } = weights.Of("bias");

    /// <summary>Whether what a feature was made of is to be told: making the words costs more than weighing.</summary>
    internal readonly bool Explains => found is not null;

    internal void Add(string name, double value = 1, string of = "")
    {
        Odds += value * weights.Of(name);
        found?.Add(new(name, value, of));
    }

    /// <summary>How alike the words are, to four digits.</summary>
    internal void Add(string name, TermVector left, TermVector right)
    {
        double likeness = Math.Round(left.Likeness(right), 4);
        Add(name, likeness, Explains ? Number(likeness) : string.Empty);
    }

    /// <summary>Rules a link out, whatever was found before.</summary>
    internal void Veto(string name, string of = "")
    {
        Odds = double.NegativeInfinity;
        found?.Clear();
        found?.Add(new(name, double.NegativeInfinity, of));
    }

    internal static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
