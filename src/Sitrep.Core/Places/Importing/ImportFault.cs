namespace Sitrep.Places.Importing;

/// <summary>A line of an imported file that could not be read.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record ImportFault(long Line, string Reason);
