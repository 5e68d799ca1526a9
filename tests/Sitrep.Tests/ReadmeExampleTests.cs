using Sitrep.Accounts;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Reading;
using Sitrep.Tests.Making;

namespace Sitrep.Tests;

/// <summary>The README's example is this code, and it runs.</summary>
public sealed class ReadmeExampleTests
{
    private readonly List<string> _lines = [];

    [Fact]
    public void The_example_reads_the_sample()
    {
        Example(Path.Combine(Repository.Root, "samples/2021-07-15-kalbajar.txt"));

        Assert.Equal("attack.fire by Armenian armed forces, 2021-07-14T22:00, according to Ministry of Defence of Azerbaijan", _lines[0]);
    }

    [Fact]
    public void The_readme_shows_what_the_test_runs()
    {
        string[] readme = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));
        int fence = Array.FindIndex(readme, l => l == "```csharp");
        string[] shown = [.. readme.Skip(fence + 1).TakeWhile(l => l != "```").Where(l => l.Length > 0 && !l.StartsWith("using ", StringComparison.Ordinal))];
        string[] run = [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests/Sitrep.Tests/ReadmeExampleTests.cs"))
            .SkipWhile(l => l.Trim() != "// begin").Skip(1)
            .TakeWhile(l => l.Trim() != "// end")
            .Select(l => l.TrimStart())];

        Assert.Equal(string.Join('\n', run), string.Join('\n', shown.Select(l => l.TrimStart())));
    }

    private void Example(string file)
    {
        // The README's reader writes to the console; the test listens.
        var Console = new Recorder(_lines);
        // begin
        Pipeline pipeline = new PipelineBuilder(PackKnowledge.BesideProgram()).Build();
        Article article = new ArticleReader().Read([file]).First().Article!;
        foreach (Account account in pipeline.Read(article).Get(AccountLayer.Key).Accounts)
        {
            Console.WriteLine($"{account.Kind} by {account.Actors.FirstOrDefault()?.Name}, {account.Time?.Mention.Start}, according to {account.Claims[0].By?.Name}");
        }
        // end
    }

    private sealed class Recorder(List<string> lines)
    {
        public void WriteLine(string line) => lines.Add(line);
    }
}
