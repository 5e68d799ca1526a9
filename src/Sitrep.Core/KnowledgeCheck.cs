using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Exports;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Quantities;
using Sitrep.Times;

namespace Sitrep;

/// <summary>Everything that <c>sitrep check</c> checks, written out.</summary>
public static class KnowledgeCheck
{
    /// <summary>All faults of a knowledge folder or pack, ordered by file and line; empty where it is whole.</summary>
    public static IReadOnlyList<KnowledgeFault> Run(IKnowledgeFiles files, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var builder = new PipelineBuilder(files);
        Pipeline pipeline = builder.Build();
        var words = new List<KnowledgeFault>();
        ReferenceWords.Load(files, words);
        ExportTables.Load(files, builder.Ontology, words);
        Reports.ReportWords.Load(files, builder.Ontology, words);
        ImmutableArray<IStep> beforePlaces = [.. pipeline.Steps.TakeWhile(s => s != builder.Places)];
        return [.. builder.Faults
            .Concat(words)
            .Concat(GazetteerFaults.Check(files))
            .Concat(RuleExamples.Check(builder.Frames, pipeline))
            .Concat(RolesetExamples.Check(builder.Rolesets, builder.English))
            .Concat(TimeExamples.Check(files, builder.Times, builder.English.Parse))
            .Concat(QuantityExamples.Check(files, builder.Quantities, builder.Times, builder.English.Parse))
            .Concat(PlacePhrases.Check(files, article => pipeline.Read(article, cancellationToken)))
            .Concat(PlaceExamples.Check(files, document => Prepare(document, beforePlaces, cancellationToken), builder.Places))
            .Distinct()
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Line)];
    }

    private static void Prepare(Document document, ImmutableArray<IStep> steps, CancellationToken cancellationToken)
    {
        foreach (IStep step in steps)
        {
            step.Run(document, cancellationToken);
        }
    }
}
