using Sitrep.Spans;

namespace Sitrep.Languages;

/// <summary>A token with its tags and its place in the dependency tree (Universal Dependencies).</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Upos">Universal tag.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Lemma">Base form; lower case but for names.</param>
/// <param name="Head">Index in the sentence of the word that it hangs on, -1 for the root.</param>
/// <param name="Relation">Relation to the head, with subtype, for instance <c>nsubj:pass</c>.</param>
public readonly record struct Word(TextSpan Span, string Text, Upos Upos, string Xpos, string Lemma, int Head, string Relation);
