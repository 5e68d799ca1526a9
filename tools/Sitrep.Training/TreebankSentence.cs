using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Training;

/// <summary>A sentence of a treebank, column by column.</summary>
/// <param name="Id">Its <c>sent_id</c>.</param>
/// <param name="Tokens">Its words with spans that tell where white space stands.</param>
/// <param name="Lemmas">Lemmas.</param>
/// <param name="Tags">Joint tags.</param>
/// <param name="Heads">Heads from 0; the number of words for the root.</param>
/// <param name="Relations">Relations.</param>
/// <param name="Entities">What <c>Entity=</c> says of each word (B-LOC, I-LOC), empty where nothing.</param>
internal sealed record TreebankSentence(string Id, ImmutableArray<Token> Tokens, string[] Lemmas, JointTag[] Tags, int[] Heads, string[] Relations, string[] Entities)
{
    /// <summary>How many words it has.</summary>
    public int Count => Tokens.Length;

    /// <summary>The sentence as the reader takes it.</summary>
    public TokenizedSentence Tokenized { get; } = new(0, new TextSpan(0, Tokens[^1].Span.End), BlockKind.Paragraph, Tokens);
}
