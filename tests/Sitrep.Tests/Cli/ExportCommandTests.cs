using System.Text;
using Sitrep.Cli;
using Sitrep.Incidents.Records;
using Sitrep.Tests.Exports;

namespace Sitrep.Tests.Cli;

public sealed class ExportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep").FullName;
    private readonly string _dossiers;

    public ExportCommandTests()
    {
        _dossiers = Place("in.jsonl");
        File.WriteAllLines(_dossiers, ExportSamples.All.Select(d => Encoding.UTF8.GetString(RecordJson.Bytes(d))));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("acled")]
    [InlineData("ged")]
    [InlineData("polecat")]
    [InlineData("gdelt")]
    [InlineData("geojson")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task Each_format_is_written_whole_with_its_losses_beside_it(string format)
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Done, await run.RunAsync("export", "--dossiers", _dossiers, "--format", format, "--out", Place("out.x")));
        Assert.True(new FileInfo(Place("out.x")).Length > 0);
        Assert.Contains($"\"format\": \"{format}\"", await TextAsync("out.x.losses.json"), StringComparison.Ordinal);
        Assert.Equal(format == "gdelt", File.Exists(Place("out.mentions.x")));
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder), f => f.EndsWith(".part", StringComparison.Ordinal));
        Assert.Empty(run.Out);
        Assert.Contains("14 incidents", run.Error, StringComparison.Ordinal);
        Assert.Contains("left out: 1, rejected in review", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_overwritten_only_by_force()
    {
        await File.WriteAllTextAsync(Place("out.csv"), "mine", TestContext.Current.CancellationToken);
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Usage, await run.RunAsync("export", "--dossiers", _dossiers, "--format", "csv", "--out", Place("out.csv")));
        Assert.Equal("mine", await TextAsync("out.csv"));
        Assert.Contains("--force", run.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, await new ProgramRun().RunAsync("export", "--dossiers", _dossiers, "--format", "csv", "--out", Place("out.csv"), "--force"));
        Assert.Contains("incident_id", await TextAsync("out.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beside_it_that_is_there_is_safe_too()
    {
        await File.WriteAllTextAsync(Place("out.mentions.tsv"), "mine", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Usage, await new ProgramRun().RunAsync("export", "--dossiers", _dossiers, "--format", "gdelt", "--out", Place("out.tsv")));
        Assert.Equal("mine", await TextAsync("out.mentions.tsv"));
        Assert.False(File.Exists(Place("out.tsv")));
    }

    [Fact]
    public async Task A_broken_run_leaves_what_was_there_and_nothing_half()
    {
        await File.WriteAllTextAsync(Place("out.csv"), "mine", TestContext.Current.CancellationToken);
        using var broken = new BrokenStream(await File.ReadAllBytesAsync(_dossiers, TestContext.Current.CancellationToken));
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var application = new Application(new() { Input = broken, Out = output, Error = error });
        Assert.Equal(ExitCode.Usage, await application.RunAsync(["export", "--dossiers", "-", "--format", "csv", "--out", Place("out.csv"), "--force"], TestContext.Current.CancellationToken));
        Assert.Equal("mine", await TextAsync("out.csv"));
        Assert.Equal("in.jsonl out.csv", string.Join(' ', Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
        Assert.Contains("nothing half is left", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_incident_is_named_and_the_rest_goes_on()
    {
        await File.WriteAllLinesAsync(Place("bad.jsonl"), ["{", string.Empty, File.ReadLines(_dossiers).First(), "[1]"], TestContext.Current.CancellationToken);
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Partial, await run.RunAsync("export", "--dossiers", Place("bad.jsonl"), "--format", "csv", "--out", Place("out.csv"), "--quiet"));
        Assert.Contains("bad.jsonl:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("bad.jsonl:4: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CsvPropertyTests.Strict(await File.ReadAllBytesAsync(Place("out.csv"), TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData("""{"incident":null,"entries":[]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":null},"entries":[]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":"happened","actors":[null]},"entries":[]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":"happened","days":{"first":"2022-02-02","last":"2022-02-01"}},"entries":[]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":"happened","at":[{"text":"x","span":[0,1],"relation":"at","why":"","lat":1e300,"lon":0}]},"entries":[]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":"happened","claimants":[{"key":"k","name":"n"}]},"entries":[]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":"happened","casualties":[{"effect":"","who":"x"}]},"entries":[]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":"happened","review":null},"entries":[]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":"happened","review":{"state":"unreviewed","set":{},"needsLook":false}},"entries":[null]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":"happened"},"entries":[{"article":null,"account":null,"lineage":null}]}""")]
    [InlineData("""{"incident":{"id":"i","kind":"clash","status":"happened"},"entries":[{"article":{"id":"a","source":"s","sha256":"x","language":"en","text":""},"account":{"id":"a1","kind":"clash","status":"happened","newness":"news","cameo":"x"},"lineage":"a"}]}""")]
    public async Task Json_that_is_no_whole_incident_is_left_out_with_a_reason(string line)
    {
        await File.WriteAllLinesAsync(Place("bad.jsonl"), [line, File.ReadLines(_dossiers).First()], TestContext.Current.CancellationToken);
        foreach (string format in (string[])["acled", "gdelt", "jsonl", "parquet"])
        {
            var run = new ProgramRun();
            Assert.Equal(ExitCode.Partial, await run.RunAsync("export", "--dossiers", Place("bad.jsonl"), "--format", format, "--out", Place("out.x"), "--quiet", "--force"));
            Assert.Contains("bad.jsonl:1: ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_incident_without_accounts_is_written_as_it_is()
    {
        await File.WriteAllTextAsync(Place("bare.jsonl"), """{"incident":{"id":"i","kind":"clash","status":"happened","review":{"state":"unreviewed","set":{},"needsLook":false}},"entries":[]}""", TestContext.Current.CancellationToken);
        foreach (string format in (string[])["acled", "ged", "polecat", "gdelt", "geojson", "jsonl", "csv", "parquet"])
        {
            Assert.Equal(ExitCode.Done, await new ProgramRun().RunAsync("export", "--dossiers", Place("bare.jsonl"), "--format", format, "--out", Place("out.x"), "--quiet", "--force"));
        }
    }

    [Fact]
    public async Task Nothing_is_written_where_no_line_is_an_incident()
    {
        await File.WriteAllTextAsync(Place("bad.jsonl"), "{}\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Unreadable, await new ProgramRun().RunAsync("export", "--dossiers", Place("bad.jsonl"), "--format", "csv", "--out", Place("out.csv")));
        Assert.False(File.Exists(Place("out.csv")));
    }

    [Theory]
    [InlineData("--from 2022-02-10", 6)]
    [InlineData("--to 2016-12-31 --newness news", 1)]
    [InlineData("--kind attack", 9)]
    [InlineData("--kind attack.shelling", 1)]
    [InlineData("--country UKR", 1)]
    [InlineData("--claimant AZE.MOD --review accepted", 1)]
    [InlineData("--actor Russia", 1)]
    [InlineData("--min-sources 2", 1)]
    public async Task Only_what_is_asked_for_goes_out(string filters, int incidents)
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Done, await run.RunAsync([.. "export --format jsonl --dossiers".Split(' '), _dossiers, "--out", Place("out.jsonl"), .. filters.Split(' ')]));
        Assert.Contains($"\"incidents\": {incidents},", await TextAsync("out.jsonl.losses.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dossiers IN --format csv --out OUT --with-names --profile public", "never lets names out")]
    [InlineData("--dossiers IN --format csv --out OUT --coarsen 0.1", "--profile public")]
    [InlineData("--dossiers IN --format csv --out OUT --profile public --coarsen street", "neither admin1 nor a grid")]
    [InlineData("--dossiers IN --format csv --out OUT --profile public --delay -3", "no number of days")]
    [InlineData("--format csv --out OUT", "--db FILE")]
    [InlineData("--dossiers IN --db IN --format csv --out OUT", "--db FILE")]
    [InlineData("--dossiers IN --format xlsx --out OUT", "xlsx")]
    [InlineData("--dossiers IN --format csv --out OUT --from yesterday", "2022-02-10")]
    [InlineData("--dossiers IN.gone --format csv --out OUT", "in.jsonl.gone")]
    [InlineData("--dossiers IN --format csv --out IN/x/y.csv", "there is no folder")]
    public async Task A_command_line_that_cannot_be_carried_out_is_told_in_a_line(string line, string told)
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Usage, await run.RunAsync(["export", .. line.Replace("IN", _dossiers, StringComparison.Ordinal).Replace("OUT", Place("out.csv"), StringComparison.Ordinal).Split(' ')]));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
        Assert.False(File.Exists(Place("out.csv")));
    }

    [Fact]
    public async Task A_jsonl_export_can_be_exported_again()
    {
        Assert.Equal(ExitCode.Done, await new ProgramRun().RunAsync("export", "--dossiers", _dossiers, "--format", "jsonl", "--out", Place("one.jsonl")));
        Assert.Equal(ExitCode.Done, await new ProgramRun().RunAsync("export", "--dossiers", Place("one.jsonl"), "--format", "jsonl", "--out", Place("two.jsonl")));
        Assert.Equal(await TextAsync("one.jsonl"), await TextAsync("two.jsonl"));
    }

    private string Place(string name) => Path.Combine(_folder, name);

    private Task<string> TextAsync(string name) => File.ReadAllTextAsync(Place(name), TestContext.Current.CancellationToken);

    // Gives half of what it has, then fails as a torn-out disk does.
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
            => Position > Length / 2 ? throw new IOException("The disk is gone.") : base.Read(buffer[..Math.Min(buffer.Length, 1000)]);
    }
}
