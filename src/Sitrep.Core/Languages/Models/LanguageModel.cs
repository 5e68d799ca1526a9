using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>The trained model of a language: tags, lemmas and trees of sentences, mapped from one file.</summary>
/// <remarks>Thread-safe until disposed of.</remarks>
public sealed class LanguageModel : IDisposable
{
    private readonly ModelFile _file;
    private readonly ImmutableArray<JointTag> _tags;
    private readonly ImmutableArray<string> _relations;
    private readonly Lemmatizer _lemmatizer;
    private readonly Tagger _tagger;
    private readonly DependencyParser _parser;
    private readonly NameFinder _names;
    private readonly WordTables _words;
    private readonly Lazy<RoleFinder> _roles;
    private readonly Lazy<FieldFinder> _fields;
    private readonly ConcurrentBag<ReaderWorkspace> _workspaces = [];
    private readonly int _rootRelation;

    private unsafe LanguageModel(ModelFile file)
    {
        _file = file;
        _tags = [.. file.Lines(ModelSection.Tags).Select(JointTag.Parse)];
        _relations = [.. file.Lines(ModelSection.Relations)];
        _rootRelation = Math.Max(0, _relations.IndexOf("root"));
        ImmutableArray<LemmaScript> scripts = [.. file.Lines(ModelSection.LemmaScripts).Select(LemmaScript.Parse)];
        byte* lemmas = file.Find(ModelSection.LemmaTable, out long lemmaLength);
        _lemmatizer = new Lemmatizer(new KeyTable(lemmas, lemmaLength), scripts);
        byte* classes = file.Find(ModelSection.TagClasses, out long classLength);
        byte* clusters = file.Find(ModelSection.Clusters, out long clusterLength);
        _words = new WordTables(new KeyTable(classes, classLength), new KeyTable(clusters, clusterLength));
        WeightTable tagWeights = file.Weights(ModelSection.TagWeights), relationWeights = file.Weights(ModelSection.RelationWeights);
        if (tagWeights.Classes > _tags.Length || relationWeights.Classes > _relations.Length)
        {
            throw new InvalidDataException("The language model has weights for tags or relations that it does not name. Train it anew.");
        }

        _tagger = new Tagger(tagWeights, [.. _tags.Select(t => t.Upos is Upos.Adj or Upos.Propn)], TagOf(Upos.Noun, "NNS"), TagOf(Upos.Verb, "VBZ"));
        _parser = new DependencyParser(file.Weights(ModelSection.MoveWeights), relationWeights);
        byte* lists = file.Find(ModelSection.NameLists, out long listLength);
        _names = new NameFinder(file.Weights(ModelSection.NameWeights), file.Weights(ModelSection.NameAgainWeights), new KeyTable(lists, listLength), _words);
        ReferenceWeights = file.Sections.Contains(ModelSection.ReferenceWeights) ? file.Weights(ModelSection.ReferenceWeights) : null;

        // Not all who read names want roles, and a model without them may be what they are trained onto.
        _roles = new Lazy<RoleFinder>(() => new RoleFinder(file, _words));
        _fields = new Lazy<FieldFinder>(() => new FieldFinder(file.Weights(ModelSection.FieldWeights), new KeyTable(lists, listLength), _words));
    }

    /// <summary>Words that name peoples ("Azerbaijani"): adjectives or names wherever they are capitalised, whatever the weights say.</summary>
    internal FrozenSet<string> Peoples { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How much the parser tries.</summary>
    internal ParsingEffort Effort { get; init; }

    /// <summary>What is known of single words.</summary>
    internal WordTables Words => _words;

    /// <summary>The weights of references; null where the model was made without.</summary>
    internal WeightTable? ReferenceWeights { get; }

    /// <summary>Opens a model file; it stays mapped until the model is disposed of.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no model, of another version, cut off or changed.</exception>
    public static LanguageModel Open(string path) => Open(path, FrozenSet<string>.Empty);

    /// <summary>Opens a model file, with the words that name peoples.</summary>
    internal static LanguageModel Open(string path, FrozenSet<string> peoples, ParsingEffort effort = ParsingEffort.Accurate)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = ModelFile.Open(path);
        try
        {
            return new LanguageModel(file) { Peoples = peoples, Effort = effort };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Tags, lemmatises and parses a sentence.</summary>
    /// <param name="sentence">Its tokens.</param>
    /// <returns>The sentence with a tree of one root; without words where there are no tokens.</returns>
    public Sentence Parse(TokenizedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (sentence.Tokens.IsEmpty)
        {
            return new Sentence(sentence.Index, sentence.Span, sentence.Block, []);
        }

        if (!_workspaces.TryTake(out ReaderWorkspace? work))
        {
            work = new ReaderWorkspace();
        }

        try
        {
            return Read(sentence, work);
        }
        finally
        {
            _workspaces.Add(work);
        }
    }

    /// <summary>Finds the names in the sentences of one document.</summary>
    /// <param name="sentences">All of its sentences: what is found in one helps in the others.</param>
    /// <param name="cancellationToken">Looked at between sentences.</param>
    /// <returns>The names in text order; a name's sentence is its place in <paramref name="sentences"/>.</returns>
    public ImmutableArray<NameMention> FindNames(ImmutableArray<Sentence> sentences, CancellationToken cancellationToken = default)
        => _names.Find(sentences, cancellationToken);

    /// <summary>Finds who and what the sentences of one document mention, by name or by description, as reports from the field are annotated.</summary>
    /// <param name="sentences">Its sentences; a mention's sentence is its place among them.</param>
    /// <param name="cancellationToken">Looked at between sentences.</param>
    /// <returns>The mentions in text order; an organisation may lie within a place's mention, others do not overlap.</returns>
    /// <exception cref="InvalidDataException">The model was trained without them.</exception>
    public ImmutableArray<FieldMention> FindFieldMentions(ImmutableArray<Sentence> sentences, CancellationToken cancellationToken = default)
        => _fields.Value.Find(sentences, _names.Find(sentences, cancellationToken), cancellationToken);

    /// <summary>Finds the predicates in the sentences of one document, and who plays which role in them.</summary>
    /// <param name="sentences">Its sentences; a predicate's sentence is its place among them.</param>
    /// <param name="cancellationToken">Looked at between sentences.</param>
    /// <returns>The predicates in text order.</returns>
    /// <exception cref="InvalidDataException">The model was trained without roles.</exception>
    public ImmutableArray<Predicate> FindRoles(ImmutableArray<Sentence> sentences, CancellationToken cancellationToken = default)
        => _roles.Value.Find(sentences, cancellationToken);

    /// <summary>Reads the roles of predicates that are known already, as corpora give them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predicates">Indices of the predicates' words.</param>
    /// <returns>A predicate for each, in the order given.</returns>
    /// <exception cref="InvalidDataException">The model was trained without roles.</exception>
    public ImmutableArray<Predicate> FindRoles(Sentence sentence, ReadOnlySpan<int> predicates)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return _roles.Value.Find(sentence, predicates);
    }

    /// <summary>The lemma of a form with a tag.</summary>
    internal string LemmaOf(string form, JointTag tag) => _lemmatizer.LemmaOf(form, Math.Max(0, _tags.IndexOf(tag)));

    /// <summary>Opens the lists of names.</summary>
    internal unsafe KeyTable NameLists => new(_file.Find(ModelSection.NameLists, out long length), length);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private int TagOf(Upos broad, string penn)
    {
        for (int i = 0; i < _tags.Length; i++)
        {
            if (_tags[i].Upos == broad && _tags[i].Xpos == penn)
            {
                return i;
            }
        }

        return -1;
    }

    private Sentence Read(TokenizedSentence sentence, ReaderWorkspace work)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens.AsSpan();
        int count = tokens.Length;
        work.Load(tokens, _words, WordFactReader.IsCaseless(tokens));
        _tagger.Tag(work, count, tokens, Peoples);
        ParserState state = work.State;
        state.Reset(count);
        for (int i = 0; i < count; i++)
        {
            state.Set(i, in work.Facts[i + TaggerFeatures.Padding], work.Tags[i], work.Seconds[i], _tags[work.Tags[i]].Upos);
        }

        state.SetEnds();
        state = _parser.Parse(work, Effort);
        var words = ImmutableArray.CreateBuilder<Word>(count);
        for (int i = 0; i < count; i++)
        {
            JointTag tag = _tags[work.Tags[i]];
            bool root = state.Heads[i] == count;
            string relation = _relations[root ? _rootRelation : state.Labels[i]];
            string lemma = _lemmatizer.LemmaOf(tokens[i].Text, work.Tags[i]);
            words.Add(new Word(tokens[i].Span, tokens[i].Text, tag.Upos, tag.Xpos, lemma, root ? -1 : state.Heads[i], relation));
        }

        return new Sentence(sentence.Index, sentence.Span, sentence.Block, words.MoveToImmutable());
    }
}
