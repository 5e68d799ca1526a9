using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Places;

namespace Sitrep.Cli.Work;

/// <summary>A pipeline made ready for a command, with what rendering needs of the knowledge.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Read">From an article to its document.</param>
/// <param name="Ontology">The kinds of events.</param>
/// <param name="KnowledgeHash">Hash of the knowledge.</param>
/// <param name="Faults">How many faults the knowledge has.</param>
internal sealed record ReaderParts(Func<Article, CancellationToken, Document> Read, Ontology Ontology, string KnowledgeHash, int Faults)
{
    /// <summary>Makes a pipeline of a knowledge.</summary>
    /// <param name="files">The knowledge.</param>
    /// <param name="explaining">Whether the layers that only <c>explain</c> shows are wanted.</param>
    /// <param name="effort">How much the parser tries.</param>
    /// <param name="own">Imported gazetteers, or null.</param>
    internal static ReaderParts Of(IKnowledgeFiles files, bool explaining, ParsingEffort effort, OwnGazetteers? own)
    {
        var builder = new PipelineBuilder(files, effort);
        if (own is not null)
        {
            builder.WithPlaces(own);
        }

        Pipeline pipeline = (explaining ? builder.WithRoles().WithReferences() : builder).Build();
        return new(pipeline.Read, builder.Ontology, pipeline.KnowledgeHash, builder.Faults.Count);
    }
}
