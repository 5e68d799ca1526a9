namespace Sitrep.Languages;

/// <summary>The arrays that reading one sentence needs; kept and used again.</summary>
/// <remarks>Not thread-safe: each sentence being read has its own.</remarks>
internal sealed class ReaderWorkspace
{
    internal readonly uint[] Keys = new uint[256];
    internal readonly int[] Scores = new int[WeightTable.MaximumClasses];
    internal readonly ParserState State = new();
    internal readonly BeamSearch Beam = new();
    internal ParserScorer? Scorer;
    internal WordSums? WordSums;
    internal WordFacts[] Facts = new WordFacts[128];
    internal byte[] Tags = new byte[128];
    internal byte[] Seconds = new byte[128];

    /// <summary>Makes room for a sentence and reads the facts of its tokens.</summary>
    internal void Load(ReadOnlySpan<Token> tokens, WordTables tables, bool caseless)
    {
        int padded = tokens.Length + (2 * TaggerFeatures.Padding);
        if (Facts.Length < padded)
        {
            Facts = new WordFacts[padded * 2];
            Tags = new byte[padded * 2];
            Seconds = new byte[padded * 2];
        }

        for (int i = 0; i < TaggerFeatures.Padding; i++)
        {
            Facts[i] = WordFacts.Outside(10);
            Facts[padded - 1 - i] = WordFacts.Outside(11);
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            ref WordFacts facts = ref Facts[i + TaggerFeatures.Padding];
            WordFactReader.Read(tokens[i].Text, caseless, out facts);
            tables.Complete(ref facts);
            bool before = i > 0 && tokens[i - 1].Span.End == tokens[i].Span.Start;
            bool after = i + 1 < tokens.Length && tokens[i].Span.End == tokens[i + 1].Span.Start;
            facts.Glue = (before ? 1u : 0u) | (after ? 2u : 0u);
        }
    }
}
