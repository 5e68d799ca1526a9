using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>Tells what a move loses (Goldberg and Nivre 2013).</summary>
internal static class MoveOracle
{
    /// <summary>Writes the cost of each move; the highest number for what is not allowed.</summary>
    /// <returns>The least cost.</returns>
    internal static int Costs(ParserState state, int[] heads, Span<int> costs)
    {
        int least = int.MaxValue;
        for (int move = 0; move < ParserState.Moves; move++)
        {
            costs[move] = state.Allows(move) ? CostOf(state, move, heads) : int.MaxValue;
            least = Math.Min(least, costs[move]);
        }

        return least;
    }

    /// <summary>How many arcs of the gold tree can no longer be had after a move.</summary>
    private static int CostOf(ParserState state, int move, int[] heads)
    {
        int next = state.Next, cost = 0;
        if (move == ParserState.Shift)
        {
            for (int i = 0; i < state.Depth; i++)
            {
                int node = state.Stack[i];
                cost += heads[node] == next ? 1 : 0;
                cost += i < state.Depth - 1 && heads[next] == node ? 1 : 0;
            }

            return cost;
        }

        int top = state.Stack[state.Depth - 1];
        for (int i = next; i < state.Count; i++)
        {
            cost += heads[i] == top ? 1 : 0;
        }

        int head = heads[top];
        if (move == ParserState.Left)
        {
            bool beneath = state.Depth > 1 && head == state.Stack[state.Depth - 2];
            return cost + (beneath || head > next ? 1 : 0);
        }

        return cost + (head >= next ? 1 : 0);
    }
}
