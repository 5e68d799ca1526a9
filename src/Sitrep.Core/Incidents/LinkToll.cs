namespace Sitrep.Incidents;

/// <summary>A number of casualties, as linking needs it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Effect">killed, wounded ...</param>
/// <param name="Who">military, civilian ...</param>
/// <param name="Side">The people's side, or null.</param>
/// <param name="Low">Lowest reading.</param>
/// <param name="High">Highest reading.</param>
public readonly record struct LinkToll(string Effect, string Who, string? Side, double Low, double High);
