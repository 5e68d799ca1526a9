namespace Sitrep.CorpusTests.Corpus;

/// <summary>Whose word it is as a careful coder wrote it down.</summary>
/// <param name="By">Who says it; null for the publisher itself.</param>
/// <param name="Stance">states, denies, confirms, accuses, admits or doubts.</param>
public sealed record ExpectedClaim(ExpectedActor? By, string Stance)
{
    /// <summary>As in a table.</summary>
    public override string ToString() => $"{By?.ToString() ?? "publisher"} {Stance}";
}
