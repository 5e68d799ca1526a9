namespace Sitrep.Quantities;

/// <summary>Words before a number that tell how it is meant.</summary>
/// <param name="Words">The words.</param>
/// <param name="Bound">How the number is meant.</param>
/// <param name="Highest">Whether the number is the most that is told ("nearly 40").</param>
internal sealed record Hedge(string[] Words, QuantityBound Bound, bool Highest);
