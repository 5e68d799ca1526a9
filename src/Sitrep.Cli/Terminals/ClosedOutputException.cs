namespace Sitrep.Cli.Terminals;

/// <summary>Whoever read standard output has gone (<c>sitrep read ... | head</c>): the program ends quietly.</summary>
internal sealed class ClosedOutputException() : IOException("Standard output was closed.");
