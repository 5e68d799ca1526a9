namespace Sitrep.Languages;

/// <summary>Parses a tagged sentence (arc-hybrid moves; trained with a dynamic oracle, Goldberg and Nivre 2013, then for whole sequences of moves, Huang, Fayong and Guo 2012).</summary>
/// <remarks>Immutable, thread-safe. Always gives a tree with one root.</remarks>
/// <param name="moves">Weights of the moves.</param>
/// <param name="relations">Weights of the relations.</param>
internal sealed class DependencyParser(WeightTable moves, WeightTable relations)
{
    /// <summary>How many sequences of moves are followed at most, and how far behind the best: a wider range gives nothing on development data or whole articles.</summary>
    private static readonly (int Width, float Range) Accurate = (8, 150);

    /// <summary>One sequence alone loses twice as much as this.</summary>
    private static readonly (int Width, float Range) Quick = (2, 60);

    /// <summary>Parses the sentence whose words and tags are set in the workspace's state.</summary>
    /// <param name="work">The workspace.</param>
    /// <param name="effort">How much is tried.</param>
    /// <returns>The state in which all is done.</returns>
    internal ParserState Parse(ReaderWorkspace work, ParsingEffort effort)
    {
        (int width, float range) = effort is ParsingEffort.Quick ? Quick : Accurate;
        ParserScorer scorer = work.Scorer ??= new ParserScorer(moves, relations, work);
        scorer.Begin();
        BeamSearch beam = work.Beam;
        range /= moves.Scale;
        beam.Begin(work.State);
        while (!beam.State(0).Done)
        {
            beam.Advance(scorer, width, range);
        }

        return beam.State(0);
    }
}
