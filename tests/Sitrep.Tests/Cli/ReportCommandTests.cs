using System.Text;
using Sitrep.Cli;
using Sitrep.Incidents.Records;
using Sitrep.Tests.Reports;

namespace Sitrep.Tests.Cli;

public sealed class ReportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_report_goes_to_standard_output_and_notes_to_standard_error()
    {
        var run = new ProgramRun { Input = Lines() };
        Assert.Equal(ExitCode.Done, await run.RunAsync("report", "--dossiers", "-", "--from", "2021-08-14", "--to", "2021-08-18", "--format", "md"));
        Assert.StartsWith("# Situation report\n", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_file_is_overwritten_only_by_force()
    {
        string file = Path.Combine(_folder, "report.html");
        string[] arguments = ["report", "--dossiers", "-", "--from", "2021-08-14", "--to", "2021-08-18", "--out", file];
        Assert.Equal(ExitCode.Done, await new ProgramRun { Input = Lines() }.RunAsync(arguments));
        string first = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>", first, StringComparison.Ordinal);

        var again = new ProgramRun { Input = string.Empty };
        Assert.Equal(ExitCode.Usage, await again.RunAsync(arguments));
        Assert.Contains("--force overwrites it", again.Error, StringComparison.Ordinal);
        Assert.Equal(first, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal(ExitCode.Done, await new ProgramRun { Input = string.Empty }.RunAsync([.. arguments, "--force"]));
        Assert.NotEqual(first, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparer.Ordinal);
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_line_that_is_no_dossier_is_told_and_the_rest_is_reported()
    {
        var run = new ProgramRun { Input = "{\"incident\":7}\n" + Lines() };
        Assert.Equal(ExitCode.Partial, await run.RunAsync("report", "--dossiers", "-", "--from", "2021-08-14", "--to", "2021-08-18", "--format", "md"));
        Assert.Contains("-:1: no dossier", run.Error, StringComparison.Ordinal);
        Assert.Contains("Zeylik", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_line_is_a_dossier_nothing_is_written()
    {
        var run = new ProgramRun { Input = "no\nno\n" };
        Assert.Equal(ExitCode.Unreadable, await run.RunAsync("report", "--dossiers", "-", "--from", "2021-08-14", "--to", "2021-08-18"));
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("one of the two", "report", "--from", "2021-08-14", "--to", "2021-08-18")]
    [InlineData("is not a day", "report", "--dossiers", "-", "--from", "14.8.2021", "--to", "2021-08-18")]
    [InlineData("must end after it begins", "report", "--dossiers", "-", "--from", "2021-08-18", "--to", "2021-08-14")]
    [InlineData("is no area", "report", "--dossiers", "-", "--from", "2021-08-14", "--to", "2021-08-18", "--area", "99,0,1")]
    [InlineData("cannot be read", "report", "--dossiers", "nowhere.jsonl", "--from", "2021-08-14", "--to", "2021-08-18")]
    [InlineData("name the period", "report", "--dossiers", "-")]
    public async Task What_cannot_be_done_is_said_in_a_line(string expected, params string[] arguments)
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Usage, await run.RunAsync(arguments));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    private static string Lines() => string.Concat(Told.Sample.Select(d => Encoding.UTF8.GetString(RecordJson.Bytes(d)) + "\n"));
}
