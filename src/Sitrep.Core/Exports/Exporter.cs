using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Exports;

/// <summary>Writes incidents in one format.</summary>
/// <remarks>
/// Thread-safe. What may not go out (rejected incidents, names of private persons, places and days of the public profile) is taken away here, before a format sees anything:
/// a new exporter cannot forget it.
/// </remarks>
/// <param name="tables">Codes and words.</param>
public abstract class Exporter(ExportTables tables)
{
    /// <summary>Name of the format, as the command line has it.</summary>
    public abstract string Format { get; }

    /// <summary>What it is, in a few words.</summary>
    public abstract string Description { get; }

    /// <summary>Files that it writes beside the main one, each by what sets it apart.</summary>
    public virtual ImmutableArray<string> Parts => [];

    /// <summary>Codes and words.</summary>
    protected ExportTables Tables => tables;

    /// <summary>Writes incidents, one after another as they come.</summary>
    /// <param name="dossiers">The incidents.</param>
    /// <param name="target">Where to.</param>
    /// <param name="options">What goes out.</param>
    /// <param name="cancellationToken">Stops between two incidents.</param>
    /// <returns>What was lost.</returns>
    /// <exception cref="IOException">The target cannot be written.</exception>
    public async Task<ExportLosses> WriteAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        var losses = new ExportLosses(Format);
        await WriteReleasedAsync(new Releasing(tables, options, losses).Of(dossiers, cancellationToken), target, options, losses, cancellationToken);
        return losses;
    }

    /// <summary>Writes what may go out.</summary>
    /// <param name="dossiers">The incidents, already without what may not go out.</param>
    /// <param name="target">Where to.</param>
    /// <param name="options">What goes out.</param>
    /// <param name="losses">Receives what the format cannot say.</param>
    /// <param name="cancellationToken">Stops between two incidents.</param>
    protected abstract Task WriteReleasedAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, ExportLosses losses, CancellationToken cancellationToken);
}
