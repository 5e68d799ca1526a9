using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Places;

/// <summary>Finds the places that a document names and looks each up: with the region it is said to lie in, the states the text speaks of and the other places named.</summary>
/// <remarks>
/// Frozen, thread-safe. A name that is likely a place but cannot be told stays, with the reason; a name that the gazetteer knows
/// but that is likely something else here is left out. Metonyms ("Baku said") are places here; telling them is left to actors.
/// </remarks>
public sealed class PlaceStep : IStep
{
    // Inhabitants of a town whose university or police speaks of it.
    private const long Loud = 15_000;

    private readonly Gazetteer _gazetteer;
    private readonly PlaceLexicon _lexicon;
    private readonly PlaceScanner _scanner;
    private readonly PlaceCueReader _cues;
    private readonly PlaceEvidence _evidence;
    private readonly PlaceResolver _resolver;
    private readonly PlaceReferences _references;
    private readonly PlaceRoleReader _roles;
    private readonly FurtherSpellings _spellings;

    /// <summary>Makes the step.</summary>
    /// <param name="gazetteer">The places that are known; stays open as long as the step is used.</param>
    /// <param name="lexicon">The words around places.</param>
    public PlaceStep(Gazetteer gazetteer, PlaceLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(lexicon);
        _gazetteer = gazetteer;
        _lexicon = lexicon;
        _scanner = new(gazetteer, lexicon);
        _cues = new(gazetteer, lexicon);
        _evidence = new(lexicon);
        _resolver = new(lexicon);
        _references = new(lexicon);
        _roles = new(lexicon);
        _spellings = new(gazetteer);
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

    /// <summary>The places that are known.</summary>
    internal Gazetteer Gazetteer => _gazetteer;

    /// <summary>The same step with imported places beside the others.</summary>
    internal PlaceStep With(OwnGazetteers imported) => new(_gazetteer.With(imported), _lexicon);

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        Scanned found = Scan(document, null, cancellationToken);
        ImmutableArray<Sentence> sentences = document.Get(ParseLayer.Key).Sentences;
        ImmutableArray<PlaceMention> named = _resolver.Resolve(found.Places, found.Hints, found.Countries);
        document.Set(PlaceLayer.Key, new PlaceLayer(_roles.Read(sentences, _references.Add(sentences, named))) { StateWords = [.. found.States.OrderBy(s => s.Span.Start)] });
    }

    /// <summary>Looks up expressions that are known to be places: whoever hands them over has told that, so only which place is asked.</summary>
    /// <param name="document">Tokens, parse and names have been read; no layer is written.</param>
    /// <param name="given">The expressions. Each should lie within one sentence; a demonym stands for its state.</param>
    /// <param name="cancellationToken">Stops between sentences.</param>
    /// <returns>One mention for each of <paramref name="given"/> that holds a word, in text order; one that cannot be told has no place and says why.</returns>
    public ImmutableArray<PlaceMention> Locate(Document document, ImmutableArray<TextSpan> given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var handed = new GivenPlaces(_gazetteer, _lexicon, given);
        Scanned found = Scan(document, handed, cancellationToken);
        HashSet<TextSpan> wanted = [.. given];
        return [.. _resolver.Resolve(found.Places, found.Hints, found.Countries).Where(m => wanted.Contains(m.Span))];
    }

    private Scanned Scan(Document document, GivenPlaces? given, CancellationToken cancellationToken)
    {
        ILookup<int, NameMention> names = document.Get(NameLayer.Key).Names.ToLookup(n => n.Sentence);
        List<PlaceDraft> all = [];
        List<StateWord> states = [];
        foreach (Sentence sentence in document.Get(ParseLayer.Key).Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sentence.Block != BlockKind.Furniture)
            {
                List<PlaceDraft> drafts = _scanner.Scan(document.Text, sentence, [.. names[sentence.Index]], states);
                given?.Put(document.Text, sentence, drafts);
                _cues.Read(sentence, drafts);
                all.AddRange(drafts);
            }
        }

        var countries = new ArticleCountries(all, states);
        List<PlaceDraft> places = _evidence.Places(all, countries);
        _spellings.Add(places, countries);
        return new(places, [.. all.Except(places).Where(d => d.IsInOrganisation && d.Matches.Any(m => m.Entry.IsRegion || m.Entry.Place.Population >= Loud))], states, countries);
    }

    private sealed record Scanned(List<PlaceDraft> Places, List<PlaceDraft> Hints, List<StateWord> States, ArticleCountries Countries);
}
