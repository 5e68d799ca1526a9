using System.Buffers;
using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.CorpusTests.Tellings;

/// <summary>The incidents told in several ways: articles, key, and what the product makes of them.</summary>
internal sealed class TellingsReader
{
    private readonly PipelineBuilder _builder = new(PackKnowledge.BesideProgram());

    /// <summary>The records of all articles, as <c>sitrep read --json</c> gives them.</summary>
    internal ImmutableArray<ToldRecord> Records()
    {
        Pipeline pipeline = _builder.Build();
        var writer = new RecordWriter(_builder.Ontology, "test", pipeline.KnowledgeHash);
        var records = ImmutableArray.CreateBuilder<ToldRecord>();
        foreach (ReadingResult result in new ArticleReader().Read([TellingsCorpus.ArticlesFile]))
        {
            Article article = result.Article ?? throw new InvalidDataException(result.ToString());
            var buffer = new ArrayBufferWriter<byte>();
            writer.Write(pipeline.Read(article), buffer);
            records.Add(RecordJson.Record(buffer.WrittenSpan));
        }

        return records.ToImmutable();
    }

    /// <summary>Which accounts the product holds to be one incident.</summary>
    internal ImmutableArray<ImmutableArray<AccountKey>> Groups(IEnumerable<ToldRecord> records)
        => StoreLike.Group(_builder.Linker, [.. records.SelectMany(r => _builder.Linker.FactsOf(r))]);

    /// <summary>The linker.</summary>
    internal IncidentLinker Linker => _builder.Linker;
}
