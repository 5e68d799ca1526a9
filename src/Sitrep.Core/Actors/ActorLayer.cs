using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Actors;

/// <summary>The parties named in a document.</summary>
/// <param name="Actors">In text order; a mention may lie within a larger one ("Azerbaijan" in "positions of Azerbaijan").</param>
public sealed record ActorLayer(ImmutableArray<ActorMention> Actors)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<ActorLayer> Key { get; } = new("actors");

    /// <summary>The party whose head is a word, the longest where several are, or null.</summary>
    public ActorMention? HeadedBy(int sentence, int word)
    {
        ActorMention? best = null;
        foreach (ActorMention actor in Actors)
        {
            if (actor.Sentence == sentence && actor.Head == word && (best is null || actor.Last - actor.First > best.Last - best.First))
            {
                best = actor;
            }
        }

        return best;
    }

    /// <summary>The party whose words hold a word, the shortest where several do, or null.</summary>
    public ActorMention? Covering(int sentence, int word)
    {
        ActorMention? best = null;
        foreach (ActorMention actor in Actors)
        {
            if (actor.Sentence == sentence && actor.First <= word && word <= actor.Last && (best is null || actor.Last - actor.First < best.Last - best.First))
            {
                best = actor;
            }
        }

        return best;
    }
}
