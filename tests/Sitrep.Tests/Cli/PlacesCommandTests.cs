using System.Text.Json;
using Sitrep.Cli;

namespace Sitrep.Tests.Cli;

public sealed class PlacesCommandTests : IDisposable
{
    private const string Header = "geonameid\tname\talternates\tlat\tlon\tcountry\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-places").FullName;

    private string Gazetteers => Path.Combine(_folder, "own");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_imported_is_listed_found_and_removed()
    {
        string file = Write("villages.tsv", Header + "900000001\tNovostan\tNovy Stan\t40.01\t46.00\tAZ\n");
        ProgramRun import = Run();
        Assert.Equal(ExitCode.Done, await import.RunAsync("places", "import", file));
        Assert.Empty(import.Out);
        Assert.Contains("villages.gaz: 1 places with 2 names; 0 of kinds that are not read, 0 unreadable", import.Error, StringComparison.Ordinal);

        ProgramRun list = Run();
        Assert.Equal(ExitCode.Done, await list.RunAsync("places", "list"));
        Assert.Equal("villages\t1 places\t2 names\n", list.Out);

        ProgramRun find = Run();
        Assert.Equal(ExitCode.Done, await find.RunAsync("places", "find", "Novy Stan", "--json"));
        using (JsonDocument json = JsonDocument.Parse(find.Out))
        {
            Assert.Equal("geonames:900000001", json.RootElement.GetProperty("id").GetString());
            Assert.Equal("villages", json.RootElement.GetProperty("gazetteer").GetString());
            Assert.Equal("folded", json.RootElement.GetProperty("step").GetString());
        }

        ProgramRun remove = Run();
        Assert.Equal(ExitCode.Done, await remove.RunAsync("places", "remove", "villages"));
        Assert.Equal(ExitCode.Usage, await Run().RunAsync("places", "remove", "villages"));
        ProgramRun after = Run();
        Assert.Equal(ExitCode.Done, await after.RunAsync("places", "find", "Novostan", "--country", "AZE"));
        Assert.Contains("no place is known as 'Novostan'", after.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrupt_lines_are_told_with_line_and_reason_and_the_rest_goes_on()
    {
        string rows = string.Concat(Enumerable.Range(1, 5).Select(i => $"{i}\tBad\t\tx\t46\tAZ\n"));
        ProgramRun run = Run();
        Assert.Equal(ExitCode.Done, await run.RunAsync("places", "import", Write("mixed.tsv", Header + "9\tGood\t\t40\t46\tAZ\n" + rows), "--as", "border"));
        Assert.Contains("mixed.tsv:3: the latitude 'x' is no number of degrees from -90 to 90", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("mixed.tsv:6:", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 lines in all cannot be read and are left out", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Gazetteers, "border.gaz")));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("Not a list of anything\n", "is no list of places")]
    [InlineData(Header, "it has a header and no rows")]
    public async Task A_file_that_gives_no_places_is_unreadable_and_nothing_is_written(string text, string message)
    {
        ProgramRun run = Run();
        Assert.Equal(ExitCode.Unreadable, await run.RunAsync("places", "import", Write("list.txt", text)));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Gazetteers, "list.gaz")));
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_folder_are_unreadable()
    {
        Assert.Equal(ExitCode.Unreadable, await Run().RunAsync("places", "import", Path.Combine(_folder, "nothing.txt")));
        ProgramRun folder = Run();
        Assert.Equal(ExitCode.Unreadable, await folder.RunAsync("places", "import", _folder));
        Assert.Contains("is a folder", folder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_file_among_the_gazetteers_is_told_in_one_line_and_left_out()
    {
        Directory.CreateDirectory(Gazetteers);
        File.WriteAllText(Path.Combine(Gazetteers, "letter.gaz"), new string('a', 500));
        ProgramRun run = Run();
        Assert.Equal(ExitCode.Done, await run.RunAsync("places", "find", "Baku"));
        Assert.Contains("  city  Baku, AZE", run.Out, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("letter.gaz' is no gazetteer file of this version", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_is_found_through_its_spelling_and_says_so()
    {
        ProgramRun run = Run();
        Assert.Equal(ExitCode.Done, await run.RunAsync("places", "find", "Kalbadzhaar", "--country", "aze"));
        Assert.Contains("found by: sound key", run.Out, StringComparison.Ordinal);
        Assert.Contains("in: theatre", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("places")]
    [InlineData("places", "find")]
    [InlineData("places", "find", "Baku", "--country", "Azerbaijan")]
    [InlineData("places", "import", "x.txt", "--as", "../x")]
    [InlineData("--places", "/nowhere/at/all", "places", "find", "Baku")]
    public async Task Wrong_use_is_told(params string[] arguments)
    {
        ProgramRun run = Run();
        Assert.Equal(ExitCode.Usage, await run.RunAsync(arguments));
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Out);
    }

    private ProgramRun Run()
    {
        var run = new ProgramRun();
        run.Variables["SITREP_PLACES"] = Gazetteers;
        return run;
    }

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
