using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Languages;

/// <summary>Cuts the blocks of an article into sentences and tokens; furniture is left out.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="words">Word lists of the language.</param>
public sealed class TokenizeStep(TokenWords words) : IStep
{
    private readonly Tokenizer _tokenizer = new(words);
    private readonly SentenceSplitter _splitter = new(words);

    /// <inheritdoc/>
    public string Name => "tokens";

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Reads { get; } = [];

    /// <inheritdoc/>
    public ImmutableArray<LayerKey> Writes { get; } = [TokenLayer.Key];

    /// <inheritdoc/>
    public void Run(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Set(TokenLayer.Key, new TokenLayer(Cut(document.Text, document.Article.Blocks, cancellationToken)));
    }

    /// <summary>Cuts blocks of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="blocks">Ranges of it, in text order.</param>
    /// <param name="cancellationToken">Looked at between blocks.</param>
    public ImmutableArray<TokenizedSentence> Cut(string text, ImmutableArray<Block> blocks, CancellationToken cancellationToken)
    {
        var sentences = ImmutableArray.CreateBuilder<TokenizedSentence>();
        var tokens = new List<Token>();
        foreach (Block block in blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.Kind != BlockKind.Furniture)
            {
                tokens.Clear();
                _tokenizer.Cut(text, block.Span, tokens);
                _splitter.Split(text, tokens, block.Kind, sentences);
            }
        }

        return sentences.ToImmutable();
    }
}
