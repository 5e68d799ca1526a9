using Sitrep.Cli;

namespace Sitrep.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("check", "--help")]
    [InlineData("export", "--help")]
    [InlineData("add", "--help")]
    [InlineData("incidents", "--help")]
    [InlineData("find", "--help")]
    [InlineData("show", "--help")]
    [InlineData("review", "--help")]
    [InlineData("reread", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("report", "--help")]
    [InlineData("completion", "--help")]
    [InlineData("places", "--help")]
    [InlineData("places", "import", "--help")]
    [InlineData("places", "find", "--help")]
    [InlineData("places", "list", "--help")]
    [InlineData("places", "remove", "--help")]
    public async Task Help_stands_on_standard_output_with_examples_and_exit_codes(params string[] arguments)
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Done, await run.RunAsync(arguments));
        Assert.Contains("Examples:\n  sitrep ", run.Out, StringComparison.Ordinal);
        foreach (string code in (string[])["0  ", "1  ", "2  ", "3  ", "4  ", "130"])
        {
            Assert.Contains("\n  " + code + "  ", run.Out, StringComparison.Ordinal);
        }

        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_version_names_the_reader_and_the_record()
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Done, await run.RunAsync("--version"));
        Assert.Equal($"sitrep {SitrepVersion.Reader} (record sitrep/1)\n", run.Out);
    }

    [Fact]
    public async Task The_program_without_a_command_says_which_there_are()
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Usage, await run.RunAsync());
        Assert.Contains("for instance read, add or incidents", run.Error, StringComparison.Ordinal);
    }
}
