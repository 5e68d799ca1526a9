using Sitrep.Cli.Commands;
using Sitrep.Cli.Terminals;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Stores;

namespace Sitrep.Cli.Exporting;

/// <summary>One export: incidents in, files out, what was lost said on standard error and in full beside the file.</summary>
internal sealed class ExportRun(Terminal terminal, IDossierSource source, Exporter exporter, ExportRequest request)
{
    /// <summary>Exports.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int bad = 0, left = 0;
        ExportLosses losses;
        try
        {
            using var target = new FileTarget(request.Out, exporter.Parts, request.Force);
            IEnumerable<Dossier> dossiers = source.Read(
                new(request.Database, request.Dossiers, terminal.Input, OnBadLine, request.Options.WithNames, request.Filter), cancellationToken);
            losses = await exporter.WriteAsync(dossiers.Where(Wants), target, request.Options, cancellationToken);
            if (losses.Incidents == 0 && bad > 0)
            {
                Messages.Line(terminal, "no incident could be read; nothing is written");
                return ExitCode.Unreadable;
            }

            await using (Stream stream = target.OpenLosses())
            {
                losses.Write(stream);
            }

            target.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the export to '{request.Out}' stopped, and nothing half is left: {e.Message}");
        }
        catch (Exception e) when (e is not (OperationCanceledException or UsageException or ClosedOutputException or StoreException))
        {
            throw new UsageException($"the export to '{request.Out}' failed on an incident, and nothing half is left ({e.GetType().Name}: {e.Message}); please report it");
        }

        if (!request.Quiet)
        {
            Tell(losses, left);
        }

        return bad == 0 ? ExitCode.Done : ExitCode.Partial;

        void OnBadLine(string message)
        {
            bad++;
            Messages.Line(terminal, message);
        }

        bool Wants(Dossier dossier)
        {
            bool wanted = request.Filter.Wants(dossier);
            left += wanted ? 0 : 1;
            return wanted;
        }
    }

    private void Tell(ExportLosses losses, int left)
    {
        Messages.Line(terminal, $"{losses.Incidents} incidents, {losses.Rows} rows in '{request.Out}'{(left > 0 ? $"; {left} others were not asked for" : string.Empty)}");
        foreach ((string reason, long count) in losses.Skipped)
        {
            Messages.Line(terminal, $"left out: {count}, {reason}");
        }

        if (request.Options.Profile == ExportProfile.Public && request.Options is { Coarsening.IsNone: true, DelayDays: 0 })
        {
            Messages.Line(terminal, "note: places and days go out as they are known; --coarsen and --delay hold them back");
        }

        Messages.Line(terminal, $"what was lost is listed in '{request.Out}.losses.json'");
    }
}
