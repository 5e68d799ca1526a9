namespace Sitrep.Incidents;

/// <summary>One thing that two accounts have in common or that parts them.</summary>
/// <param name="Name">Name in <c>knowledge/incidents/weights.tsv</c>.</param>
/// <param name="Value">How much of it.</param>
/// <param name="Of">What it was made of, for people; may be empty.</param>
internal readonly record struct PairFeature(string Name, double Value, string Of)
{
    /// <summary>Whether it rules a link out whatever else.</summary>
    internal bool IsVeto => double.IsNegativeInfinity(Value);

    internal static PairFeature Veto(string name, string of) => new(name, double.NegativeInfinity, of);
}
