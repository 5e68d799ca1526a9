namespace Sitrep.Languages;

/// <summary>Parses a tagged sentence greedily (arc-hybrid, trained with a dynamic oracle: Goldberg and Nivre 2013).</summary>
/// <remarks>Immutable, thread-safe. Always gives a tree with one root.</remarks>
/// <param name="moves">Weights of the moves.</param>
/// <param name="relations">Weights of the relations.</param>
internal sealed class DependencyParser(WeightTable moves, WeightTable relations)
{
    /// <summary>Parses the sentence whose words and tags are set in the workspace's state.</summary>
    internal void Parse(ReaderWorkspace work)
    {
        ParserState state = work.State;
        while (!state.Done)
        {
            int move = BestMove(work);
            int label = 0;
            if (move != ParserState.Shift)
            {
                (int head, int child) = state.ArcOf(move);
                label = BestRelation(work, head, child);
            }

            state.Make(move, label);
        }
    }

    private int BestMove(ReaderWorkspace work)
    {
        int only = OnlyMove(work.State);
        if (only >= 0)
        {
            return only;
        }

        int n = MoveFeatures.Fill(work.State, work.Keys);
        moves.Score(work.Keys.AsSpan(0, n), work.Scores);
        int best = -1;
        for (int move = 0; move < ParserState.Moves; move++)
        {
            if (work.State.Allows(move) && (best < 0 || work.Scores[move] > work.Scores[best]))
            {
                best = move;
            }
        }

        return best;
    }

    private int BestRelation(ReaderWorkspace work, int head, int child)
    {
        int n = RelationFeatures.Fill(work.State, head, child, work.Keys);
        relations.Score(work.Keys.AsSpan(0, n), work.Scores);
        return WeightTable.Best(work.Scores.AsSpan(0, relations.Classes));
    }

    /// <summary>The move, where there is but one; -1 otherwise.</summary>
    private static int OnlyMove(ParserState state)
    {
        int only = -1;
        for (int move = 0; move < ParserState.Moves; move++)
        {
            if (state.Allows(move))
            {
                if (only >= 0)
                {
                    return -1;
                }

                only = move;
            }
        }

        return only;
    }
}
