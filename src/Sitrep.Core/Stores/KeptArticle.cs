using System.Collections.Immutable;
using Sitrep.Incidents.Records;

namespace Sitrep.Stores;

/// <summary>An article as kept.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Record">The article with its text, its accounts as last read, and what was wrong with it.</param>
/// <param name="Lineage">Id of the article that its text descends from: its own where it is no copy.</param>
/// <param name="Incidents">The incident of each account, in the order of the record's accounts.</param>
/// <param name="Versions">How often it was read: earlier readings are kept.</param>
public sealed record KeptArticle(ToldRecord Record, string Lineage, ImmutableArray<string> Incidents, int Versions);
