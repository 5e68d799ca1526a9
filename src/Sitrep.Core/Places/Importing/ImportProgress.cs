namespace Sitrep.Places.Importing;

/// <summary>How far an import is.</summary>
/// <param name="File">The file that is being read.</param>
/// <param name="Lines">Lines read of it.</param>
/// <param name="Share">Share of its bytes, 0 to 1.</param>
public readonly record struct ImportProgress(string File, long Lines, double Share);
