using Sitrep.Places;

namespace Sitrep.Accounts;

/// <summary>A place of an account and how the event stands to it.</summary>
/// <param name="Mention">The place as named and looked up.</param>
/// <param name="Relation"><c>at</c>, <c>near</c>, <c>direction</c>, <c>between</c> or <c>part-of</c>.</param>
public sealed record AccountPlace(PlaceMention Mention, string Relation);
