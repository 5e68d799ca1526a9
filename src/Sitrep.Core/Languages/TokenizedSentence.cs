using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>A sentence cut into tokens.</summary>
/// <param name="Index">Its place among the sentences of the document, from 0.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Block">The kind of block that it stands in.</param>
/// <param name="Tokens">Its tokens in text order; white space lies between them, nothing else does.</param>
public sealed record TokenizedSentence(int Index, TextSpan Span, BlockKind Block, ImmutableArray<Token> Tokens);
