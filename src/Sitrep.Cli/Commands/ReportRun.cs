using System.Globalization;
using System.Text;
using Sitrep.Cli.Sources;
using Sitrep.Knowledge;
using Sitrep.Reports;

namespace Sitrep.Cli.Commands;

/// <summary>Carries out <c>sitrep report</c>. Serves one run.</summary>
internal sealed class ReportRun(Application application)
{
    /// <summary>Longest period: five years.</summary>
    internal const int MostDays = 1827;

    private int _lines;
    private int _bad;

    internal int Run(ReportRequest request, CancellationToken cancellationToken)
    {
        if (request.Store is null == request.Dossiers is null)
        {
            throw new UsageException("name the store with --db, or a file of dossiers with --dossiers, one of the two");
        }

        if (request.To < request.From || request.To.DayNumber - request.From.DayNumber > MostDays)
        {
            throw new UsageException($"the period must end after it begins and last no longer than {MostDays.ToString(CultureInfo.InvariantCulture)} days");
        }

        if (request is { Out: { } file, Force: false } && File.Exists(file))
        {
            throw new UsageException($"{file} is there already; --force overwrites it");
        }

        IKnowledgeFiles files = application.OpenKnowledge(request.Knowledge);
        var faults = new List<KnowledgeFault>();
        ReportWords words = ReportWords.Load(files, Ontology.Load(files, faults), faults);
        ReportArea? area = request.Area is not { } text ? null
            : ReportArea.Parse(text, words) ?? throw new UsageException($"'{text}' is no area. Name a place or a state, or write latitude,longitude,kilometres as 40.2,45.8,30.");
        var options = new ReportOptions { From = request.From, To = request.To, Words = words, Area = area, Title = request.Title, Clock = application.Clock };
        SituationReport report = SituationReport.Of(Dossiers(request, cancellationToken), options);
        if (_lines > 0 && _bad == _lines)
        {
            return ExitCode.Unreadable;
        }

        Write(request, request.IsHtml ? HtmlReport.Of(report) : MarkdownReport.Of(report));
        return ExitCode.Of(Math.Max(1, _lines), _bad);
    }

    private IEnumerable<Incidents.Dossier> Dossiers(ReportRequest request, CancellationToken cancellationToken)
        => request.Store is { } store
            ? application.KeptDossiers(store, cancellationToken)
            : DossierLines.Read(
                request.Dossiers!,
                application.Terminal.Input,
                () => _lines++,
                fault =>
                {
                    _bad++;
                    Messages.Line(application.Terminal, fault);
                },
                cancellationToken);

    private void Write(ReportRequest request, string report)
    {
        if (request.Out is not { } file)
        {
            application.Terminal.Out.Write(report);
            return;
        }

        // Whole or not at all: an interrupted run leaves no half report behind under its name.
        string part = file + ".part";
        try
        {
            File.WriteAllText(part, report, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(part, file, overwrite: request.Force);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"{file} cannot be written: {e.Message}");
        }

        Messages.Line(application.Terminal, $"wrote {file}");
    }
}
