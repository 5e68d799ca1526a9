using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Stores;

/// <summary>Why two accounts are held to tell of one incident.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Left">One account.</param>
/// <param name="Right">The other.</param>
/// <param name="Score">As the linker gives it; 2 where a person put them together, -2 where a person parted them.</param>
/// <param name="Reasons">What speaks for and against, the weightiest first.</param>
public sealed record KeptLink(AccountKey Left, AccountKey Right, double Score, ImmutableArray<string> Reasons);
