using Sitrep.Incidents;

namespace Sitrep.Cli.Exporting;

/// <summary>Where the incidents of an export come from.</summary>
internal interface IDossierSource
{
    /// <summary>Reads them one after another, as they are asked for.</summary>
    /// <exception cref="UsageException">The source cannot be opened; the message says what to do.</exception>
    IEnumerable<Dossier> Read(ExportSource source, CancellationToken cancellationToken);
}
