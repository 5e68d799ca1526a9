using System.Collections.Immutable;
using Sitrep.Actors;
using Sitrep.Coding.Frames;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Weapons;

namespace Sitrep.Coding;

/// <summary>Finds the events of a document by the rules of <c>knowledge/languages/en/rules</c>.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class CodingStep : IStep
{
    private const int Context = 2;

    private readonly FrameSet _frames;
    private readonly OperatorWords _operators;
    private readonly GenreReader _genres;
    private readonly PlaceNouns _nouns;

    internal CodingStep(FrameSet frames, OperatorWords operators, GenreReader genres, PlaceNouns nouns)
    {
        _genres = genres;
        _nouns = nouns;
        _frames = frames;
        _operators = operators;
    }

    /// <inheritdoc/>
    public string Name => "coding";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads => [ParseLayer.Key, ActorLayer.Key, PlaceLayer.Key, WeaponLayer.Key];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes => [EventLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ActorLayer actors = document.Get(ActorLayer.Key);
        PlaceLayer places = document.Get(PlaceLayer.Key);
        WeaponLayer weapons = document.Get(WeaponLayer.Key);
        var events = ImmutableArray.CreateBuilder<EventMention>();
        var trace = ImmutableArray.CreateBuilder<RuleTrace>();
        if (_genres.Genre(document.Get(ParseLayer.Key), actors) is { } genre)
        {
            trace.Add(new("genre", "languages/en/genres.tsv:1", 0, 0, Fired: false, $"the text is about {genre}: none of its words of war is read"));
            document.Set(EventLayer.Key, new([], trace.ToImmutable()));
            return;
        }

        ImmutableArray<Sentence> sentences = document.Get(ParseLayer.Key).Sentences;
        for (int i = 0; i < sentences.Length; i++)
        {
            // What the sentences just before are about, this one is, too.
            int first = Math.Max(0, i - Context);
            Sentence[] before = [.. sentences.AsSpan(first, i - first)];
            cancellationToken.ThrowIfCancellationRequested();
            (List<EventMention> found, List<RuleTrace> tried) = new EventFinder(_frames, _operators, _nouns, new(sentences[i], actors, places, weapons), before).Find();
            events.AddRange(found);
            trace.AddRange(tried);
        }

        document.Set(EventLayer.Key, new(events.ToImmutable(), trace.ToImmutable()));
    }
}
