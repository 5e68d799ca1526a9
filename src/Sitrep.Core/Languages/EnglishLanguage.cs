using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>The front door of the layer: English word lists and the trained model, and the steps that read with them.</summary>
/// <remarks>Thread-safe until disposed of.</remarks>
public sealed class EnglishLanguage : IDisposable
{
    private const string ModelPath = "languages/en/model/en.model";

    private EnglishLanguage(LanguageModel model, TokenWords words)
    {
        Model = model;
        Tokenize = new TokenizeStep(words);
        ParseSentences = new ParseStep(model);
        FindNames = new NamesStep(model);
        FindRoles = new RolesStep(model);
    }

    /// <summary>The trained model.</summary>
    public LanguageModel Model { get; }

    /// <summary>Writes <see cref="TokenLayer"/>.</summary>
    public TokenizeStep Tokenize { get; }

    /// <summary>Reads <see cref="TokenLayer"/>, writes <see cref="ParseLayer"/>.</summary>
    public ParseStep ParseSentences { get; }

    /// <summary>Reads <see cref="ParseLayer"/>, writes <see cref="NameLayer"/>.</summary>
    public NamesStep FindNames { get; }

    /// <summary>Reads <see cref="ParseLayer"/>, writes <see cref="RoleLayer"/>. None of <see cref="Steps"/>: only what reads roles should pay for them.</summary>
    public RolesStep FindRoles { get; }

    /// <summary>The layer's steps in the order in which they run.</summary>
    public ImmutableArray<IStep> Steps => [Tokenize, ParseSentences, FindNames];

    /// <summary>Opens word lists and model.</summary>
    /// <param name="files">Where knowledge is: a folder or the pack.</param>
    /// <param name="effort">How much the parser tries.</param>
    /// <exception cref="FileNotFoundException">The model is missing.</exception>
    /// <exception cref="InvalidDataException">The model is damaged or of another version.</exception>
    public static EnglishLanguage Open(IKnowledgeFiles files, ParsingEffort effort = ParsingEffort.Accurate)
    {
        ArgumentNullException.ThrowIfNull(files);
        string path = files.TryLocateBinary(ModelPath)
            ?? throw new FileNotFoundException($"The language model '{ModelPath}' is missing. Install the program again, or train it: see tools/Sitrep.Training.", ModelPath);
        return new EnglishLanguage(LanguageModel.Open(path, ReadPeoples(files), effort), TokenWords.Read(files));
    }

    /// <summary>Cuts and parses a text that is no article: a rule's example, a test's sentence. Each paragraph is a block.</summary>
    /// <param name="text">The text; spans are ranges of it.</param>
    public ImmutableArray<Sentence> Parse(string text) => [.. Cut(text).Select(Model.Parse)];

    /// <summary>Cuts a text that is no article into sentences and tokens. Each paragraph is a block.</summary>
    /// <param name="text">The text; spans are ranges of it.</param>
    public ImmutableArray<TokenizedSentence> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Tokenize.Cut(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))], CancellationToken.None);
    }

    /// <summary>Parses words that are cut already, as treebanks give them.</summary>
    /// <param name="tokens">The words; one space is taken to stand between them.</param>
    public Sentence Parse(IReadOnlyList<string> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var builder = ImmutableArray.CreateBuilder<Token>(tokens.Count);
        int at = 0;
        foreach (string token in tokens)
        {
            builder.Add(new Token(new TextSpan(at, at + token.Length), token));
            at += token.Length + 1;
        }

        return Model.Parse(new TokenizedSentence(0, new TextSpan(0, Math.Max(0, at - 1)), BlockKind.Paragraph, builder.MoveToImmutable()));
    }

    /// <summary>The words for peoples that the table of states lists.</summary>
    private static FrozenSet<string> ReadPeoples(IKnowledgeFiles files)
    {
        const string File = "actors/states.tsv";
        if (files.TryReadText(File) is not { } text)
        {
            return FrozenSet<string>.Empty;
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["demonyms"], []);
        return table.Rows.SelectMany(r => KnowledgeTable.SplitList(table[r, "demonyms"])).Where(d => !d.Contains(' ', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();
}
