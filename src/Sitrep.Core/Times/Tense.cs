namespace Sitrep.Times;

/// <summary>Where the words around an expression put it.</summary>
internal enum Tense
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>Behind.</summary>
    Past,

    /// <summary>Ahead ("will", "scheduled for").</summary>
    Future,
}
