namespace Sitrep.CorpusTests.Corpus;

/// <summary>A party as a careful coder wrote it down.</summary>
/// <param name="Country">ISO 3166 alpha-3, or IGO, UNO, NGO, IMG; null where it cannot be told.</param>
/// <param name="Sector">PLOVER sector; null where any will do.</param>
/// <param name="Name">Name of a group that has no country.</param>
/// <param name="Inferred">Whether the text leaves it unsaid: right when found, not missed when absent.</param>
public sealed record ExpectedActor(string? Country, string? Sector, string? Name, bool Inferred = false)
{
    /// <summary>As in a table: <c>ARM MIL</c>, in brackets where inferred.</summary>
    public override string ToString()
    {
        string text = string.Join(' ', new[] { Country, Sector ?? "*", Name }.Where(part => part is not null));
        return Inferred ? $"({text})" : text;
    }
}
