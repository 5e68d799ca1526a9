namespace Sitrep.Languages;

/// <summary>What a <see cref="BeamSearch"/> asks when it goes on.</summary>
internal interface IMoveScorer
{
    /// <summary>Scores the moves of a state in which more than one is allowed.</summary>
    /// <param name="state">The state.</param>
    /// <param name="scores">Receives a score for each move.</param>
    /// <param name="costs">Receives what each move loses, where that is known; zeros otherwise.</param>
    void Score(ParserState state, Span<float> scores, Span<int> costs);

    /// <summary>The relation of an arc that is about to be made.</summary>
    int Label(ParserState state, int head, int child);
}
