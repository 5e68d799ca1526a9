namespace Sitrep.Exports;

/// <summary>An account's codes in the schemes that others read.</summary>
/// <remarks>Immutable, thread-safe. A scheme without a fitting code is null: nothing is forced into it.</remarks>
/// <param name="PloverType">One of the 16 PLOVER types, or null.</param>
/// <param name="PloverMode">PLOVER mode, or null.</param>
/// <param name="Cameo">CAMEO code with its leading zeros, or null.</param>
/// <param name="AcledEvent">ACLED event type, or null.</param>
/// <param name="AcledSubEvent">ACLED sub-event type; null exactly where <paramref name="AcledEvent"/> is.</param>
public sealed record SchemeCode(string? PloverType, string? PloverMode, string? Cameo, string? AcledEvent, string? AcledSubEvent);
