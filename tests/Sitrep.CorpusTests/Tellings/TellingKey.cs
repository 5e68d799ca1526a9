using System.Collections.Immutable;

namespace Sitrep.CorpusTests.Tellings;

/// <summary>A row of the key: an incident as one article tells it.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Telling">The article's part.</param>
internal sealed record TellingKey(ToldIncident Incident, Telling Telling)
{
    /// <summary>All rows.</summary>
    internal static ImmutableArray<TellingKey> All { get; } = [.. TellingsCorpus.Incidents.SelectMany(i => i.Tellings.Select(t => new TellingKey(i, t)))];

    /// <summary>Whether putting the two together is neither right nor wrong.</summary>
    internal bool MayBe(TellingKey other)
        => Incident.MayBe.Contains(other.Incident.Id, StringComparer.Ordinal) || other.Incident.MayBe.Contains(Incident.Id, StringComparer.Ordinal);
}
