using Sitrep.Documents;
using Sitrep.Knowledge;

namespace Sitrep;

/// <summary>Puts the steps of reading together. Its constructor is the table of contents of the product.</summary>
/// <remarks>Not thread-safe; the <see cref="Pipeline"/> it builds is.</remarks>
public sealed class PipelineBuilder
{
    private readonly IKnowledgeFiles _files;
    private readonly List<KnowledgeFault> _faults = [];
    private readonly List<IStep> _steps;

    /// <summary>Loads the knowledge and lists the steps in order.</summary>
    /// <param name="files">The knowledge.</param>
    public PipelineBuilder(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _files = files;
        _steps = [];
    }

    /// <summary>What is wrong with the knowledge; the rest of it stands.</summary>
    public IReadOnlyList<KnowledgeFault> Faults => _faults;

    /// <summary>Freezes the pipeline.</summary>
    /// <exception cref="InvalidOperationException">A step reads a layer that no step before it writes.</exception>
    public Pipeline Build()
    {
        var written = new HashSet<LayerKey>();
        foreach (IStep step in _steps)
        {
            if (step.Reads.FirstOrDefault(key => !written.Contains(key)) is { } missing)
            {
                throw new InvalidOperationException($"The step '{step.Name}' reads the layer '{missing}', which no step before it writes. Change the order.");
            }

            written.UnionWith(step.Writes);
        }

        return new([.. _steps], _files.Hash);
    }
}
