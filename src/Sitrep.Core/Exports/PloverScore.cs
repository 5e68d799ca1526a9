namespace Sitrep.Exports;

/// <summary>PLOVER's quad class and score of a type or mode.</summary>
/// <param name="Quad">1 to 4.</param>
/// <param name="Score">-10 to 10.</param>
internal sealed record PloverScore(int Quad, double Score);
