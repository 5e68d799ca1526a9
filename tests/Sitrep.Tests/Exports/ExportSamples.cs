using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;
using Sitrep.Reading;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Exports;

/// <summary>Incidents for the tests of exports: our own texts, read by the real reader once and kept in <c>Samples/dossiers.jsonl</c>, so that a better reader changes no export.</summary>
/// <remarks><c>SITREP_APPROVE=samples</c> reads the texts anew and writes the file.</remarks>
internal static class ExportSamples
{
    private static readonly Lazy<ImmutableArray<Dossier>> Kept = new(Load);
    private static readonly Lazy<ExportTables> Known = new(() => ExportTables.Load(new FolderKnowledge(TestKnowledge.Folder), TestKnowledge.Ontology, []));

    private static readonly Lazy<(Pipeline Pipeline, PipelineBuilder Builder)> Reader = new(() =>
    {
        var builder = new PipelineBuilder(new FolderKnowledge(TestKnowledge.Folder));
        return (builder.Build(), builder);
    });

    public static ImmutableArray<Dossier> All => Kept.Value;

    public static ExportTables Tables => Known.Value;

    /// <summary>Texts that tell of one incident make one incident, where they are given together.</summary>
    public static Dossier Read(string id, params string[][] articles)
    {
        var entries = new List<DossierEntry>();
        foreach (string[] article in articles)
        {
            ToldRecord record = Record(article[1], article[0]);
            entries.AddRange(record.Accounts.Where(a => article.Length < 3 || a.Kind == article[2]).Take(1).Select(a => new DossierEntry { Article = record.Article, Account = a, Lineage = record.Article.Id }));
        }

        return IncidentSummary.Of(id, entries);
    }

    public static ToldRecord Record(string text, string source)
    {
        (Pipeline pipeline, PipelineBuilder builder) = Reader.Value;
        var buffer = new ArrayBufferWriter<byte>();
        Documents.Article article = new ArticleReader().Read(Encoding.UTF8.GetBytes(text), source).Article!;
        new RecordWriter(builder.Ontology, "test", pipeline.KnowledgeHash).Write(pipeline.Read(article with { Id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 6)) }, TestContext.Current.CancellationToken), buffer);
        return RecordJson.Record(buffer.WrittenSpan);
    }

    private static ImmutableArray<Dossier> Load()
    {
        string path = Path.Combine(Repository.Root, "tests/Sitrep.Tests/Exports/Samples/dossiers.jsonl");
        if (Environment.GetEnvironmentVariable("SITREP_APPROVE") == "samples")
        {
            File.WriteAllLines(path, SampleTexts.Dossiers().Select(d => Encoding.UTF8.GetString(RecordJson.Bytes(d))));
        }

        return [.. File.ReadLines(path).Select(l => RecordJson.Dossier(Encoding.UTF8.GetBytes(l)))];
    }
}
