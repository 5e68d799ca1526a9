using System.Collections.Immutable;

namespace Sitrep.CorpusTests.Tellings;

/// <summary>A line of <c>tests/corpus/tellings/incidents.jsonl</c>: one incident and all articles that tell of it.</summary>
/// <param name="Id">Such as <c>i01</c>.</param>
/// <param name="Kind">A kind of <c>kinds.tsv</c>: the most specific that most tellings support.</param>
/// <param name="Date">The local day on which it began, or only its month, as in <c>2024-02</c>.</param>
/// <param name="Place">For the reader of the key.</param>
/// <param name="Latitude">Decimal degrees, right to about five kilometres.</param>
/// <param name="Longitude">Decimal degrees.</param>
/// <param name="Tellings">One for each article.</param>
/// <param name="NearMissOf">Incidents that are easily taken for this one; mutual.</param>
/// <param name="MayBe">Incidents that this one may be: put together with them it counts neither as right nor as wrong.</param>
public sealed record ToldIncident(
    string Id,
    string Kind,
    string Date,
    string Place,
    double Latitude,
    double Longitude,
    ImmutableArray<Telling> Tellings,
    ImmutableArray<string> NearMissOf,
    ImmutableArray<string> MayBe)
{
    /// <summary>Whether two or more articles tell of it other than in passing, so that there is something to merge.</summary>
    public bool IsToldTwice => Tellings.Count(t => t.Role != Telling.Background) >= 2;
}
