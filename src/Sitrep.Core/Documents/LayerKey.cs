namespace Sitrep.Documents;

/// <summary>Names a layer of a <see cref="Document"/> and its type. The layer above that makes the layer owns the key, so that documents know none of them.</summary>
/// <typeparam name="T">The layer's type.</typeparam>
/// <param name="name">Short name, unique in the program.</param>
public sealed class LayerKey<T>(string name) : LayerKey(name)
    where T : class;

/// <summary>The untyped half of <see cref="LayerKey{T}"/>: what a step declares to read and write.</summary>
/// <param name="name">Short name, unique in the program.</param>
public abstract class LayerKey(string name)
{
    /// <summary>Short name, unique in the program.</summary>
    public string Name { get; } = name;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
