using Sitrep.Knowledge;

namespace Sitrep;

/// <summary>Everything that <c>sitrep check</c> checks, written out.</summary>
public static class KnowledgeCheck
{
    /// <summary>All faults of a knowledge folder or pack, ordered by file and line; empty where it is whole.</summary>
    public static IReadOnlyList<KnowledgeFault> Run(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var builder = new PipelineBuilder(files);
        Pipeline pipeline = builder.Build();
        return [.. builder.Faults
            .Concat(RuleExamples.Check(builder.Frames, pipeline)).OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];
    }
}
