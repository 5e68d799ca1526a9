namespace Sitrep.Stores;

/// <summary>A decision in the log.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Number">Place in the log of the whole store, from 1.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Basis">What was decided upon, <see cref="DecisionLog.Basis"/>.</param>
/// <param name="IsTakenBack">Whether a later one took it back.</param>
public sealed record LoggedDecision(long Number, Decision Decision, string Basis, bool IsTakenBack);
