using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Places;

/// <summary>Finds the places that a document names and looks each up: with the region it is said to lie in, the states the text speaks of and the other places named.</summary>
/// <remarks>
/// Frozen, thread-safe. A name that is likely a place but cannot be told stays, with the reason; a name that the gazetteer knows
/// but that is likely something else here is left out. Metonyms ("Baku said") are places here; telling them is left to actors.
/// </remarks>
public sealed class PlaceStep : IStep
{
    private readonly PlaceScanner _scanner;
    private readonly PlaceCueReader _cues;
    private readonly PlaceEvidence _evidence;
    private readonly PlaceResolver _resolver;
    private readonly PlaceReferences _references;

    /// <summary>Makes the step.</summary>
    /// <param name="gazetteer">The places that are known; stays open as long as the step is used.</param>
    /// <param name="lexicon">The words around places.</param>
    public PlaceStep(Gazetteer gazetteer, PlaceLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(lexicon);
        _scanner = new(gazetteer, lexicon);
        _cues = new(gazetteer, lexicon);
        _evidence = new(lexicon);
        _resolver = new(lexicon);
        _references = new(lexicon);
    }

    /// <inheritdoc/>
    public string Name => "places";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads => [ParseLayer.Key, NameLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes => [PlaceLayer.Key];

    /// <summary>Opens the gazetteer and the words of <paramref name="files"/>.</summary>
    /// <exception cref="InvalidDataException">The world gazetteer is damaged.</exception>
    public static PlaceStep Open(IKnowledgeFiles files)
    {
        List<KnowledgeFault> faults = [];
        return new(Gazetteer.Open(files), PlaceLexicon.Read(files, faults));
    }

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ILookup<int, NameMention> names = document.Get(NameLayer.Key).Names.ToLookup(n => n.Sentence);
        List<PlaceDraft> all = [];
        List<string> demonyms = [];
        ImmutableArray<Sentence> sentences = document.Get(ParseLayer.Key).Sentences;
        foreach (Sentence sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sentence.Block != BlockKind.Furniture)
            {
                List<PlaceDraft> drafts = _scanner.Scan(document.Text, sentence, [.. names[sentence.Index]], demonyms);
                _cues.Read(sentence, drafts);
                all.AddRange(drafts);
            }
        }

        var countries = new ArticleCountries(all, demonyms);
        ILookup<PlaceDraft, PlaceDraft> inside = all.Where(d => d.Container is not null).ToLookup(d => d.Container!);
        HashSet<PlaceDraft> sure = [.. all.Where(d => _evidence.IsPlace(d, inside[d], countries))];
        // What is a place once is one again, in words that tell less.
        HashSet<string> known = [.. sure.Select(p => p.Key)];
        PlaceDraft[] places = [.. all.Where(d => sure.Contains(d) || (known.Contains(d.Key) && d is { IsBlocked: false, IsSomethingElse: false, IsPartOfRun: false }))];
        HashSet<PlaceDraft> kept = [.. places];
        foreach (PlaceDraft place in places.Where(p => p.Container is { } container && !kept.Contains(container)))
        {
            (place.Container, place.Cue) = (null, ContainerCue.None);
        }

        document.Set(PlaceLayer.Key, new PlaceLayer(_references.Add(sentences, _resolver.Resolve(places, countries))));
    }
}
