using System.Buffers;
using Sitrep.Cli.Work;
using Sitrep.Documents;
using Sitrep.Exports;
using Sitrep.Incidents.Records;

namespace Sitrep.Cli.Stores;

/// <summary>Reads an article into the record that is kept. Immutable, thread-safe.</summary>
internal sealed class RecordMaker(ReaderParts reader)
{
    private readonly RecordWriter _writer = new(reader.Ontology, SitrepVersion.Reader, reader.KnowledgeHash);

    /// <summary>What reads.</summary>
    internal ToldReader Reader { get; } = new() { Version = SitrepVersion.Reader, Knowledge = reader.KnowledgeHash };

    internal ToldRecord Read(Article article, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        _writer.Write(reader.Read(article, cancellationToken), buffer);
        return RecordJson.Record(buffer.WrittenSpan);
    }
}
