namespace Sitrep.CorpusTests.Corpus;

/// <summary>A place as a careful coder wrote it down.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">Recognised state, or null.</param>
/// <param name="Latitude">Degrees, or null.</param>
/// <param name="Longitude">Degrees, or null.</param>
/// <param name="Inferred">Whether the text leaves it unsaid: right when found, not missed when absent.</param>
public sealed record ExpectedPlace(string Name, string? Country, double? Latitude, double? Longitude, bool Inferred = false)
{
    /// <summary>As in a table.</summary>
    public override string ToString() => Country is null ? Name : $"{Name} {Country}";
}
