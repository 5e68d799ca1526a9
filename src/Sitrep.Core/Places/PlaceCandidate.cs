namespace Sitrep.Places;

/// <summary>A reading of a place name that was not taken.</summary>
/// <param name="Place">The place.</param>
/// <param name="Score">Higher is likelier; comparable within one mention only.</param>
public sealed record PlaceCandidate(Place Place, double Score);
