namespace Sitrep.Languages;

/// <summary>How much the parser tries before it settles on a tree.</summary>
public enum ParsingEffort
{
    /// <summary>Up to eight sequences of moves side by side: the trees that all floors and figures are of.</summary>
    Accurate,

    /// <summary>One sequence of moves, and a second where the two are close: a third less time for the trees, at seven of a thousand relations.</summary>
    Quick,
}
