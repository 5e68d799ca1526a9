using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Benchmarks;

/// <summary>The language layer on one document of some 500 tokens, layer by layer; the heading of the report names the instruction sets.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class LanguageBenchmarks
{
    private readonly string _text = ArticleMaker.Make(7, 400);
    private ImmutableArray<Block> _blocks = [];
    private ImmutableArray<TokenizedSentence> _cut = [];
    private ImmutableArray<Sentence> _parsed = [];
    private ImmutableArray<NameMention> _names = [];
    private EnglishLanguage? _english;
    private EnglishLanguage? _quick;
    private ReferenceStep? _references;

    [GlobalSetup]
    public void Load()
    {
        IKnowledgeFiles knowledge = PackKnowledge.BesideProgram();
        _english = EnglishLanguage.Open(knowledge);
        _quick = EnglishLanguage.Open(knowledge, ParsingEffort.Quick);
        _references = new ReferenceStep(_english.Model, knowledge, []);
        _blocks = [.. LanguageTexts.Lines(_text)];
        _cut = Tokens();
        _parsed = Trees();
        _names = Names();
    }

    [GlobalCleanup]
    public void Close()
    {
        _english!.Dispose();
        _quick!.Dispose();
    }

    [Benchmark]
    public ImmutableArray<TokenizedSentence> Tokens() => _english!.Tokenize.Cut(_text, _blocks, CancellationToken.None);

    [Benchmark]
    public ImmutableArray<Sentence> Trees() => [.. _cut.Select(_english!.Model.Parse)];

    [Benchmark]
    public ImmutableArray<Sentence> QuickTrees() => [.. _cut.Select(_quick!.Model.Parse)];

    [Benchmark]
    public ImmutableArray<NameMention> Names() => _english!.Model.FindNames(_parsed);

    [Benchmark]
    public ImmutableArray<Predicate> Roles() => _english!.Model.FindRoles(_parsed);

    [Benchmark]
    public ReferenceLayer References() => _references!.Resolve(_parsed, _names);

    /// <summary>Opens the model: maps it and checks every byte.</summary>
    [Benchmark]
    public void Open() => EnglishLanguage.Open(PackKnowledge.BesideProgram()).Dispose();

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
