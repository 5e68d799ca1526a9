using System.Text;
using Sitrep.Accounts;
using Sitrep.Cli;
using Sitrep.Cli.Sources;
using Sitrep.Cli.Terminals;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Cli;

/// <summary>Runs the program in-process over articles made by hand.</summary>
internal sealed class ProgramRun
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    /// <summary>What each file name gives; a name that is not here cannot be read.</summary>
    public Dictionary<string, Document> Documents { get; } = new(StringComparer.Ordinal);

    public bool IsTerminal { get; init; }

    public int Width { get; init; } = 100;

    public string Input { get; init; } = string.Empty;

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<KnowledgeFault> Faults { get; init; } = [];

    public Func<Article, CancellationToken, Document>? Reader { get; init; }

    public IArticleSource? Source { get; init; }

    public TextWriter? OutOverride { get; init; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public async Task<int> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter(_out) { NewLine = "\n" };
        await using var error = new StringWriter(_error) { NewLine = "\n" };
        var terminal = new Terminal
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(Input)),
            Out = OutOverride ?? output,
            Error = error,
            InputIsTerminal = IsTerminal,
            OutIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Width = Width,
            Variable = Variables.GetValueOrDefault,
        };
        var application = new Application(terminal)
        {
            Source = Source ?? new HandMadeSource(Documents),
            MakeReader = (_, _, _) => new(Reader ?? ((article, _) => Documents.Values.Single(d => d.Article == article)), TestKnowledge.Ontology, "beef", Faults.Count),
            Check = (_, _) => Faults,
            LoadTables = _ => Exports.ExportSamples.Tables,
            OpenKnowledge = folder => folder is null ? new FolderKnowledge(TestKnowledge.Folder) : Sitrep.Cli.Commands.KnowledgeOption.Open(folder),
        };
        return await application.RunAsync(arguments, TestContext.Current.CancellationToken);
    }

    /// <summary>A document without any event.</summary>
    public static Document Empty(string source)
    {
        var document = new Document(Make.Article("Nothing of note.", source) with { Id = source });
        document.Set(AccountLayer.Key, new([]));
        return document;
    }

    private sealed class HandMadeSource(Dictionary<string, Document> documents) : IArticleSource
    {
        public IEnumerable<SourceItem> Read(IReadOnlyList<string> paths, Stream input, SourceOptions options, CancellationToken cancellationToken)
            => paths.Select(p => documents.TryGetValue(p, out Document? document)
                ? new SourceItem(p, document.Article, null)
                : new SourceItem(p, null, new("R001", "There is no such file.")));
    }
}
