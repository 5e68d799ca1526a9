using Sitrep.Exports;

namespace Sitrep.Cli.Exporting;

/// <summary>What the command line asks of an export.</summary>
/// <param name="Database">A store, or null.</param>
/// <param name="Dossiers">A file of JSON Lines, or null.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Out">The file to write.</param>
/// <param name="Force">Whether files that are there may be overwritten.</param>
/// <param name="Options">What goes out.</param>
/// <param name="Filter">Which incidents.</param>
/// <param name="Quiet">Whether notes are left out.</param>
/// <param name="Knowledge">A folder of knowledge, or null.</param>
internal sealed record ExportRequest(string? Database, string? Dossiers, string Format, string Out, bool Force, ExportOptions Options, DossierFilter Filter, bool Quiet, string? Knowledge);
