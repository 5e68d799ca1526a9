namespace Sitrep.Languages;

/// <summary>A number word of <c>numbers.tsv</c>.</summary>
/// <param name="Kind">How it joins with others.</param>
/// <param name="Value">The number to take.</param>
/// <param name="Low">Lowest reading of a vague word.</param>
/// <param name="High">Highest reading of a vague word.</param>
public readonly record struct NumberWord(NumberWordKind Kind, double Value, double Low, double High);
