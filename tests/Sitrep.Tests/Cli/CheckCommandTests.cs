using Sitrep.Cli;
using Sitrep.Knowledge;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Faults_are_printed_sorted_on_standard_output_and_counted_on_standard_error()
    {
        var run = new ProgramRun
        {
            Faults = [new("b.rules", 2, 1, "K102", "Second."), new("a.rules", 10, 1, "K101", "Third of a."), new("a.rules", 9, 4, "K101", "First of a."), new("a.rules", 9, 4, "K101", "First of a.")],
        };
        Assert.Equal(ExitCode.Faults, await run.RunAsync("check"));
        Assert.Equal("a.rules:9:4: K101 First of a.\na.rules:10:1: K101 Third of a.\nb.rules:2:1: K102 Second.\n", run.Out);
        Assert.Equal("sitrep: 3 faults\n", run.Error);
    }

    [Fact]
    public async Task Sound_knowledge_gives_nothing_on_standard_output()
    {
        var run = new ProgramRun();
        Assert.Equal(ExitCode.Done, await run.RunAsync("check"));
        Assert.Empty(run.Out);
        Assert.Equal("sitrep: no faults\n", run.Error);
    }

    [Fact]
    public async Task Files_of_a_named_folder_are_printed_as_they_open_from_here()
    {
        var run = new ProgramRun { Faults = [new("ontology/kinds.tsv", 1, 1, "K010", "Mend it.")] };
        await run.RunAsync("check", "--knowledge", TestKnowledge.Folder);
        Assert.StartsWith(Path.Combine(TestKnowledge.Folder, "ontology/kinds.tsv") + ":1:1: K010", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Knowledge_without_an_ontology_is_told_so()
        => Assert.Contains(KnowledgeCheck.Run(new WithoutOntology(), TestContext.Current.CancellationToken), f => f.Code == "K010");

    [Fact]
    public async Task Knowledge_without_its_weights_is_a_mistake_of_the_command_line()
    {
        string folder = Directory.CreateTempSubdirectory("sitrep").FullName;
        try
        {
            await using var output = new StringWriter();
            await using var error = new StringWriter();
            var application = new Application(new() { Input = Stream.Null, Out = output, Error = error });
            Assert.Equal(ExitCode.Usage, await application.RunAsync(["check", "--knowledge", folder], TestContext.Current.CancellationToken));
            Assert.Equal(ExitCode.Usage, await application.RunAsync(["read", "-", "--knowledge", folder], TestContext.Current.CancellationToken));
            Assert.StartsWith("sitrep: ", error.ToString(), StringComparison.Ordinal);
            Assert.Empty(output.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class WithoutOntology : IKnowledgeFiles
    {
        private readonly FolderKnowledge _whole = new(TestKnowledge.Folder);

        public string Hash => string.Empty;

        public IReadOnlyList<string> List(string prefix, string suffix) => [.. _whole.List(prefix, suffix).Where(p => !p.EndsWith(".rules", StringComparison.Ordinal))];

        public string? TryLocateBinary(string path) => _whole.TryLocateBinary(path);

        public string? TryReadText(string path) => path == "ontology/kinds.tsv" ? null : _whole.TryReadText(path);
    }
}
