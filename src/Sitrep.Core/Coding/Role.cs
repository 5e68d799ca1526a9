namespace Sitrep.Coding;

/// <summary>The part that words play in an event.</summary>
public enum Role
{
    /// <summary>Who did it.</summary>
    Actor,

    /// <summary>Upon whom or what.</summary>
    Target,

    /// <summary>Fired from.</summary>
    From,

    /// <summary>Where it took effect or happened.</summary>
    At,

    /// <summary>In the direction of.</summary>
    Toward,

    /// <summary>With what weapon.</summary>
    Weapon,

    /// <summary>Who or what was hurt, taken or damaged.</summary>
    Patient,

    /// <summary>A further party to an event of two sides.</summary>
    Party,
}
