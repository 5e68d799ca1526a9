namespace Sitrep.Stores;

/// <summary>Why a store cannot do what was asked.</summary>
public enum StoreFault
{
    /// <summary>The file cannot be opened, or is missing.</summary>
    Unopened,

    /// <summary>The file is no store.</summary>
    NoStore,

    /// <summary>A newer version of the program made it.</summary>
    Newer,

    /// <summary>Its bytes are damaged.</summary>
    Damaged,

    /// <summary>It cannot be written.</summary>
    ReadOnly,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>Another process held it too long.</summary>
    Busy,

    /// <summary>The disk or the system failed.</summary>
    System,

    /// <summary>What was asked for is not in it, or cannot be done with it.</summary>
    Refused,
}
