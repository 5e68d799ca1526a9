using System.Diagnostics.CodeAnalysis;

namespace Sitrep.Documents;

/// <summary>An article with all that has been read in it so far: layers, each written once.</summary>
/// <remarks>Not thread-safe while it is being read; a document belongs to one thread.</remarks>
/// <param name="article">What is read.</param>
public sealed class Document(Article article)
{
    private readonly Dictionary<LayerKey, object> _layers = [];

    /// <summary>What is read.</summary>
    public Article Article { get; } = article;

    /// <summary>The article's text.</summary>
    public string Text => Article.Text;

    /// <summary>The layer of <paramref name="key"/>.</summary>
    /// <exception cref="InvalidOperationException">No step has written it: the pipeline's order is wrong.</exception>
    public T Get<T>(LayerKey<T> key)
        where T : class
        => TryGet(key, out T? layer) ? layer : throw new InvalidOperationException($"Layer '{key}' has not been written. Put the step that writes it before the one that reads it.");

    /// <summary>The layer of <paramref name="key"/>, where a step has written it.</summary>
    public bool TryGet<T>(LayerKey<T> key, [NotNullWhen(true)] out T? layer)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        bool found = _layers.TryGetValue(key, out object? value);
        layer = (T?)value;
        return found;
    }

    /// <summary>Writes a layer, once.</summary>
    /// <exception cref="InvalidOperationException">It has been written before.</exception>
    public void Set<T>(LayerKey<T> key, T layer)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(layer);
        if (!_layers.TryAdd(key, layer))
        {
            throw new InvalidOperationException($"Layer '{key}' has been written before. A layer is written once.");
        }
    }
}
