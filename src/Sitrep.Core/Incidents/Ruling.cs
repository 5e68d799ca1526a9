namespace Sitrep.Incidents;

/// <summary>What a person decided about two accounts.</summary>
public enum Ruling
{
    /// <summary>Nothing: the linker decides.</summary>
    None,

    /// <summary>They tell of one incident.</summary>
    Together,

    /// <summary>They tell of two incidents.</summary>
    Apart,
}
