namespace Sitrep.Languages;

/// <summary>What the model knows of single words: the class of tags that a word was seen with, and the cluster of words that are used like it.</summary>
/// <remarks>Immutable, thread-safe; lives as long as the memory beneath it.</remarks>
/// <param name="tagClasses">From lower-cased word to class.</param>
/// <param name="clusters">From lower-cased word to its family of clusters, times <see cref="ClustersPerFamily"/>, plus its cluster.</param>
internal sealed class WordTables(KeyTable tagClasses, KeyTable clusters)
{
    /// <summary>More than there are clusters.</summary>
    internal const uint ClustersPerFamily = 1024;

    /// <summary>Completes the facts of a word that has been read.</summary>
    internal void Complete(ref WordFacts facts)
    {
        facts.TagClass = (uint)(tagClasses.Find(facts.Lower) + 1);
        CompleteClusters(ref facts);
    }

    /// <summary>The same without the class of tags.</summary>
    internal void CompleteClusters(ref WordFacts facts)
    {
        uint cluster = (uint)(clusters.Find(facts.Lower) + 1);
        facts.Cluster = cluster;
        facts.Family = (cluster + ClustersPerFamily - 1) / ClustersPerFamily;
    }
}
