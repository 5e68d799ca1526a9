using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Benchmarks;

/// <summary>One article of 400 words: bytes to article, article to accounts.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class ReadBenchmarks
{
    private readonly ArticleReader _articles = new();
    private readonly byte[] _page = Encoding.UTF8.GetBytes(ArticleMaker.Make(7, 400));
    private Pipeline? _pipeline;
    private Article? _article;

    [GlobalSetup]
    public void Load()
    {
        _pipeline = new PipelineBuilder(PackKnowledge.BesideProgram()).Build();
        _article = ReadText();
    }

    [Benchmark]
    public Article ReadText() => _articles.Read(_page, "made.txt").Article!;

    [Benchmark]
    public Document ReadAccounts() => _pipeline!.Read(_article!);

    [Benchmark]
    public Pipeline BuildPipeline() => new PipelineBuilder(PackKnowledge.BesideProgram()).Build();

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
