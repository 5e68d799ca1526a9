using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Coding;

/// <summary>The events of a document as the sentences tell them.</summary>
/// <param name="Events">In text order.</param>
/// <param name="Trace">Which rules were tried where, and why those that did not fire did not.</param>
public sealed record EventLayer(ImmutableArray<EventMention> Events, ImmutableArray<RuleTrace> Trace)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<EventLayer> Key { get; } = new("events");
}
