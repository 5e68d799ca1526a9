namespace Sitrep.Cli.Exporting;

/// <summary>What the command line says of where incidents come from.</summary>
/// <param name="Database">A store, or null.</param>
/// <param name="Dossiers">A file of JSON Lines, <c>-</c> for standard input, or null.</param>
/// <param name="Input">Standard input.</param>
/// <param name="OnBadLine">Told of each line that is no incident.</param>
/// <param name="WithText">Whether the articles' texts are wanted.</param>
/// <param name="Filter">Which incidents are wanted: a store may look for them itself.</param>
internal sealed record ExportSource(string? Database, string? Dossiers, Stream Input, Action<string> OnBadLine, bool WithText, DossierFilter Filter);
