using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Places;

namespace Sitrep.Actors;

/// <summary>Finds the parties of a document: listed names, states, nationality with a common noun, persons, bare nouns that stand for a party named before.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class ActorStep : IStep
{
    private readonly ActorCatalog _catalog;
    private readonly SpeechVerbs _speech;
    private readonly SideWords _sides;

    internal ActorStep(ActorCatalog catalog, SpeechVerbs speech, SideWords sides)
    {
        _catalog = catalog;
        _speech = speech;
        _sides = sides;
    }

    /// <inheritdoc/>
    public string Name => "actors";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads => [ParseLayer.Key, NameLayer.Key, PlaceLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes => [ActorLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ParseLayer parse = document.Get(ParseLayer.Key);
        // "Sarigyugh" is taken for a person more often than for the village that the gazetteer knows.
        PlaceMention[] known = [.. document.Get(PlaceLayer.Key).Places.Where(p => p.Place is not null)];
        ImmutableArray<NameMention> names = [.. document.Get(NameLayer.Key).Names.Where(n => !Array.Exists(known, p => p.Sentence == n.Sentence && p.First <= n.First && n.Last <= p.Last))];
        DateOnly? day = document.Article.Published?.Best.Date;
        var found = new List<ActorMention>();
        var memory = new ActorMemory(_catalog);
        foreach (Sentence sentence in parse.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var finder = new SentenceActors(_catalog, sentence, names, day, memory);
            foreach (ActorMention mention in finder.Find())
            {
                found.Add(mention);
                memory.Add(mention, sentence[mention.Head].Lemma.ToLowerInvariant());
            }
        }

        document.Set(ActorLayer.Key, new ActorLayer(new SideResolver(_catalog, parse, document.Get(PlaceLayer.Key), _speech, _sides).Resolve(found)));
    }
}
