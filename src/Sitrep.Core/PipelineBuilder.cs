using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.Coding.Frames;
using Sitrep.Documents;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Quantities;
using Sitrep.Times;
using Sitrep.Weapons;

namespace Sitrep;

/// <summary>Puts the steps of reading together. Its constructor is the table of contents of the product.</summary>
/// <remarks>Not thread-safe; the <see cref="Pipeline"/> it builds is.</remarks>
public sealed class PipelineBuilder
{
    private readonly IKnowledgeFiles _files;
    private readonly List<KnowledgeFault> _faults = [];
    private readonly List<IStep> _steps;
    private OwnGazetteers? _own;

    /// <summary>Loads the knowledge and lists the steps in order.</summary>
    /// <param name="files">The knowledge.</param>
    /// <param name="effort">How much the parser tries.</param>
    public PipelineBuilder(IKnowledgeFiles files, ParsingEffort effort = ParsingEffort.Accurate)
    {
        ArgumentNullException.ThrowIfNull(files);
        _files = files;
        Ontology = Ontology.Load(files, _faults);
        Frames = FrameSet.Load(files, Ontology, _faults);
        Rolesets = RolesetMap.Load(files, Ontology, Frames, _faults);
        Linker = IncidentLinker.Load(files, Ontology, _faults);
        EnglishLanguage english = English = EnglishLanguage.Open(files, effort);
        SayingWords saying = SayingWords.Load(files, _faults);
        _steps =
        [
            english.Tokenize,
            english.ParseSentences,
            english.FindNames,
            new TimeStep(Times = TimeGrammar.Load(files, _faults)),
            new QuantityStep(Quantities = QuantityLexicon.Load(files, _faults)),
            new WeaponStep(WeaponLexicon.Load(files, _faults)),
            Places = new PlaceStep(Gazetteer.Open(files), PlaceLexicon.Read(files, _faults)),
            new ActorStep(ActorCatalog.Load(files, _faults), SpeechVerbs.Load(files, _faults), SideWords.Load(files, _faults)),
            new CodingStep(Frames, OperatorWords.Load(files, _faults), GenreReader.Load(files, _faults), PlaceNouns.Load(files, _faults)),
            new ClaimStep(saying, BackgroundWords.Load(files, _faults)),
            new AccountStep(saying),
        ];
    }

    /// <summary>The kinds of events.</summary>
    public Ontology Ontology { get; }

    /// <summary>Says which accounts tell of one incident.</summary>
    public IncidentLinker Linker { get; }

    internal FrameSet Frames { get; }

    internal RolesetMap Rolesets { get; }

    internal EnglishLanguage English { get; }

    internal TimeGrammar Times { get; }

    internal QuantityLexicon Quantities { get; }

    internal PlaceStep Places { get; private set; }

    /// <summary>What is wrong with the knowledge; the rest of it stands.</summary>
    public IReadOnlyList<KnowledgeFault> Faults => _faults;

    /// <summary>Adds the step that links pronouns, nouns and names to what they refer to (<see cref="ReferenceLayer"/>), after the names.</summary>
    /// <returns>This builder.</returns>
    public PipelineBuilder WithReferences()
    {
        _steps.Insert(_steps.IndexOf(English.FindNames) + 1, new ReferenceStep(English.Model, _files, _faults));
        return this;
    }

    /// <summary>Adds the step that finds predicates and who plays which role in them (<see cref="RoleLayer"/>), after the names: no other step reads them.</summary>
    /// <returns>This builder.</returns>
    public PipelineBuilder WithRoles()
    {
        _steps.Insert(_steps.IndexOf(English.FindNames) + 1, English.FindRoles);
        return this;
    }

    /// <summary>Lays imported gazetteers beside the built-in places; where both hold a place, the built-in one stands and gains the spellings of the other.</summary>
    /// <param name="gazetteers">The gazetteers; stay open as long as the pipeline is used. The knowledge hash of the pipeline tells that they were used.</param>
    /// <returns>This builder.</returns>
    public PipelineBuilder WithPlaces(OwnGazetteers gazetteers)
    {
        ArgumentNullException.ThrowIfNull(gazetteers);
        int at = _steps.IndexOf(Places);
        _steps[at] = Places = Places.With(gazetteers);
        _own = gazetteers;
        return this;
    }

    /// <summary>Freezes the pipeline.</summary>
    /// <exception cref="InvalidOperationException">A step reads a layer that no step before it writes.</exception>
    public Pipeline Build()
    {
        var written = new HashSet<LayerKey>();
        foreach (IStep step in _steps)
        {
            if (step.Reads.FirstOrDefault(key => !written.Contains(key)) is { } missing)
            {
                throw new InvalidOperationException($"The step '{step.Name}' reads the layer '{missing}', which no step before it writes. Change the order.");
            }

            written.UnionWith(step.Writes);
        }

        return new([.. _steps], _own?.Hash(_files.Hash) ?? _files.Hash);
    }
}
