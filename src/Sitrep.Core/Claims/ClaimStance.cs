namespace Sitrep.Claims;

/// <summary>How a claimant stands to an event.</summary>
public enum ClaimStance
{
    /// <summary>States it.</summary>
    States,

    /// <summary>Denies it.</summary>
    Denies,

    /// <summary>Confirms it.</summary>
    Confirms,

    /// <summary>Accuses somebody of it.</summary>
    Accuses,

    /// <summary>Admits it.</summary>
    Admits,

    /// <summary>Doubts it.</summary>
    Doubts,
}
