using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Actors;

/// <summary>Finds the parties of a document: listed names, states, nationality with a common noun, persons, bare nouns that stand for a party named before.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="catalog">What is known of parties.</param>
public sealed class ActorStep(ActorCatalog catalog) : IStep
{
    /// <inheritdoc/>
    public string Name => "actors";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads => [ParseLayer.Key, NameLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes => [ActorLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ParseLayer parse = document.Get(ParseLayer.Key);
        NameLayer names = document.Get(NameLayer.Key);
        DateOnly? day = document.Article.Published?.Best.Date;
        var found = new List<ActorMention>();
        var memory = new ActorMemory(catalog);
        foreach (Sentence sentence in parse.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var finder = new SentenceActors(catalog, sentence, names.Names, day, memory);
            foreach (ActorMention mention in finder.Find())
            {
                found.Add(mention);
                memory.Add(mention);
            }
        }

        document.Set(ActorLayer.Key, new ActorLayer(new SideResolver(catalog, parse).Resolve(found)));
    }
}
