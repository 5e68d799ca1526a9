namespace Sitrep.Languages;

/// <summary>Parses a tagged sentence (arc-hybrid moves; trained with a dynamic oracle, Goldberg and Nivre 2013, then for whole sequences of moves, Huang, Fayong and Guo 2012).</summary>
/// <remarks>Immutable, thread-safe. Always gives a tree with one root.</remarks>
/// <param name="moves">Weights of the moves.</param>
/// <param name="relations">Weights of the relations.</param>
internal sealed class DependencyParser(WeightTable moves, WeightTable relations)
{
    /// <summary>How many sequences of moves are followed at most.</summary>
    private const int Width = 8;

    /// <summary>Sequences that lie further behind the best are given up: a third of the time, at no loss on development data or whole articles.</summary>
    private const float Range = 150;

    /// <summary>Parses the sentence whose words and tags are set in the workspace's state.</summary>
    /// <returns>The state in which all is done.</returns>
    internal ParserState Parse(ReaderWorkspace work)
    {
        ParserScorer scorer = work.Scorer ??= new ParserScorer(moves, relations, work);
        scorer.Begin();
        BeamSearch beam = work.Beam;
        float range = Range / moves.Scale;
        beam.Begin(work.State);
        while (!beam.State(0).Done)
        {
            beam.Advance(scorer, Width, range);
        }

        return beam.State(0);
    }
}
