namespace Sitrep.Spans;

/// <summary>A value together with the words it was read from: the only form in which anything read leaves the reader.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">What was read.</param>
/// <param name="Evidence">The words, the rule and the confidence.</param>
/// <remarks>Immutable as far as <typeparamref name="T"/> is.</remarks>
public sealed record Cited<T>(T Value, Evidence Evidence);
