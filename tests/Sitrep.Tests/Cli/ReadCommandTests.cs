using System.Text.Json;
using Sitrep.Cli;
using Sitrep.Cli.Sources;
using Sitrep.Cli.Terminals;
using Sitrep.Documents;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Cli;

public sealed class ReadCommandTests
{
    private static ProgramRun OneArticle(bool terminal = false, int width = 100) => new() { IsTerminal = terminal, Width = width, Documents = { ["shots.html"] = Border.Read() } };

    [Fact]
    public async Task Accounts_are_shown_as_approved_with_brackets_in_a_file()
    {
        ProgramRun run = OneArticle();
        Assert.Equal(ExitCode.Done, await run.RunAsync("read", "shots.html"));
        Approval.Match("read.txt", run.Out);
    }

    [Fact]
    public async Task Accounts_are_shown_as_approved_with_colours_on_a_narrow_terminal()
    {
        ProgramRun run = OneArticle(terminal: true, width: 60);
        Assert.Equal(ExitCode.Done, await run.RunAsync("read", "shots.html"));
        Approval.Match("read-colours.txt", run.Out.Replace("\e", "␛", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task Colours_stay_away_where_the_terminal_does_not_want_them(string variable, string value)
    {
        ProgramRun run = OneArticle(terminal: true);
        run.Variables[variable] = value;
        await run.RunAsync("read", "shots.html");
        Assert.DoesNotContain('\e', run.Out);
        Assert.Contains("[[opened fire]]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_stay_away_where_the_command_line_says_so()
    {
        ProgramRun run = OneArticle(terminal: true);
        await run.RunAsync("read", "--no-color", "shots.html");
        Assert.DoesNotContain('\e', run.Out);
    }

    [Fact]
    public async Task No_line_is_wider_than_the_terminal()
    {
        ProgramRun run = OneArticle(width: 50);
        await run.RunAsync("read", "shots.html");
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 50, line));
        Assert.All(run.Out.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public async Task Records_are_one_line_of_JSON_an_article_in_the_order_of_the_inputs()
    {
        ProgramRun run = Many(40);
        Assert.Equal(ExitCode.Done, await run.RunAsync(["read", "--json", .. run.Documents.Keys]));
        string[] ids = [.. run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetProperty("id").GetString()!)];
        Assert.Equal([.. run.Documents.Keys], ids, StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_article_without_events_says_so_and_is_no_error()
    {
        var run = new ProgramRun { Documents = { ["calm.txt"] = ProgramRun.Empty("calm.txt") } };
        Assert.Equal(ExitCode.Done, await run.RunAsync("read", "calm.txt"));
        Assert.EndsWith("No events found.\n", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_only_input_that_cannot_be_read_gives_one_line_on_standard_error_and_code_3()
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Unreadable, await run.RunAsync("read", "missing.txt"));
        Assert.Equal("sitrep: missing.txt: R001 There is no such file.\n", run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task One_bad_input_among_good_ones_gives_code_4_and_the_rest_is_done()
    {
        ProgramRun run = Many(3);
        Assert.Equal(ExitCode.Partial, await run.RunAsync("read", "0.txt", "bad.txt", "2.txt"));
        Assert.Contains("sitrep: bad.txt: R001", run.Error, StringComparison.Ordinal);
        Assert.Contains("sitrep: 2 articles, 0 accounts (0 news, 0 background), 1 input failed", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Out.Split("No events found.").Length - 1);
    }

    [Fact]
    public async Task Quiet_leaves_failures_only_on_standard_error()
    {
        ProgramRun run = Many(2);
        run.Documents["shots.html"] = Border.Read();
        await run.RunAsync("read", "--quiet", "0.txt", "bad.txt", "shots.html");
        Assert.Equal("sitrep: bad.txt: R001 There is no such file.\n", run.Error);
    }

    [Fact]
    public async Task Problems_of_an_article_that_was_read_are_notes_on_standard_error()
    {
        ProgramRun run = OneArticle();
        Assert.Equal(ExitCode.Done, await run.RunAsync("read", "shots.html"));
        Assert.StartsWith("sitrep: shots.html: note: R020 Two published dates", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_on_which_the_reader_fails_does_not_cost_the_others_their_reading()
    {
        ProgramRun made = Many(2);
        var run = new ProgramRun { Reader = (article, _) => article.Source == "0.txt" ? throw new InvalidOperationException("boom") : ProgramRun.Empty(article.Source) };
        foreach ((string name, Document document) in made.Documents)
        {
            run.Documents[name] = document;
        }

        Assert.Equal(ExitCode.Partial, await run.RunAsync("read", "0.txt", "1.txt"));
        Assert.Contains("sitrep: 0.txt: P001", run.Error, StringComparison.Ordinal);
        Assert.Contains("No events found.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupting_gives_code_130()
    {
        ProgramRun made = Many(1);
        var run = new ProgramRun { Reader = (_, _) => throw new OperationCanceledException(), Documents = { ["0.txt"] = made.Documents["0.txt"] } };
        Assert.Equal(ExitCode.Interrupted, await run.RunAsync("read", "0.txt"));
    }

    [Fact]
    public async Task A_reader_of_the_output_who_leaves_ends_the_run_quietly()
    {
        ProgramRun made = Many(30);
        var run = new ProgramRun { OutOverride = new ClosedWriter() };
        foreach ((string name, Document document) in made.Documents)
        {
            run.Documents[name] = document;
        }

        Assert.Equal(ExitCode.Done, await run.RunAsync(["read", .. run.Documents.Keys]));
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("read", "--published", "10.2.2022", "a.txt")]
    [InlineData("read", "--max-bytes", "-1", "a.txt")]
    [InlineData("read", "--no-such-option", "a.txt")]
    [InlineData("read", "--knowledge", "no/such/folder", "a.txt")]
    [InlineData("explain")]
    [InlineData("raed", "a.txt")]
    public async Task A_command_line_that_cannot_be_used_gives_code_2_and_says_why_on_standard_error(params string[] arguments)
    {
        ProgramRun run = Many(1);
        Assert.Equal(ExitCode.Usage, await run.RunAsync(arguments));
        Assert.Empty(run.Out);
        Assert.All(run.Error.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("sitrep: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_file_on_a_terminal_is_a_mistake_and_in_a_pipe_means_standard_input()
    {
        Assert.Equal(ExitCode.Usage, await new ProgramRun { IsTerminal = true }.RunAsync("read"));
        var piped = new ProgramRun { Documents = { ["-"] = ProgramRun.Empty("-") } };
        Assert.Equal(ExitCode.Done, await piped.RunAsync("read"));
    }

    [Fact]
    public async Task Faulty_knowledge_is_told_once()
    {
        var run = new ProgramRun { Faults = [new("a.rules", 1, 1, "K101", "Mend it.")], Documents = { ["0.txt"] = ProgramRun.Empty("0.txt") } };
        Assert.Equal(ExitCode.Done, await run.RunAsync("read", "0.txt"));
        Assert.StartsWith("sitrep: the knowledge has 1 fault", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_can_send_commands_to_the_terminal()
    {
        var run = new ProgramRun { IsTerminal = true, Documents = { ["evil.txt"] = ProgramRun.Empty("evil\e]0;owned\a.txt\u202E") } };
        run.Variables["NO_COLOR"] = "1";
        await run.RunAsync("read", "evil.txt");
        Assert.DoesNotContain(run.Out, c => c != '\n' && char.IsControl(c));
        Assert.DoesNotContain('\u202E', run.Out);
    }

    [Fact]
    public async Task Inputs_are_taken_no_faster_than_they_are_read()
    {
        int taken = 0, most = 0, done = 0;
        var source = new CountingSource(200, () => most = Math.Max(most, Interlocked.Increment(ref taken) - Volatile.Read(ref done)));
        var run = new ProgramRun
        {
            Source = source,
            Reader = (article, _) =>
            {
                Interlocked.Increment(ref done);
                return ProgramRun.Empty(article.Source);
            },
        };
        Assert.Equal(ExitCode.Done, await run.RunAsync("read", "--json", "--quiet", "all"));
        Assert.True(most <= (2 * Environment.ProcessorCount) + 2, $"{most} articles were held at once.");
    }

    private static ProgramRun Many(int count)
    {
        var run = new ProgramRun();
        for (int i = 0; i < count; i++)
        {
            string name = $"{i}.txt";
            run.Documents[name] = ProgramRun.Empty(name);
        }

        return run;
    }

    private sealed class CountingSource(int count, Action taking) : IArticleSource
    {
        public IEnumerable<SourceItem> Read(IReadOnlyList<string> paths, Stream input, SourceOptions options, CancellationToken cancellationToken)
            => Enumerable.Range(0, count).Select(i =>
            {
                taking();
                return new SourceItem($"{i}", Make.Article("Text.", $"{i}"), null);
            });
    }

    private sealed class ClosedWriter : StringWriter
    {
        public override void Flush() => throw new ClosedOutputException();
    }
}
