namespace Sitrep.Coding;

/// <summary>Whether and how an event is told to have happened.</summary>
public enum EventStatus
{
    /// <summary>It happened.</summary>
    Happened,

    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>It was tried and not brought off.</summary>
    Attempted,

    /// <summary>It was threatened.</summary>
    Threatened,

    /// <summary>It is planned or announced.</summary>
    Planned,

    /// <summary>It is demanded.</summary>
    Demanded,

    /// <summary>It may happen, or is supposed.</summary>
    Hypothetical,

    /// <summary>It is told not to have happened.</summary>
    Negated,
}
