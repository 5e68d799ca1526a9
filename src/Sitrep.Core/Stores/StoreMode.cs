namespace Sitrep.Stores;

/// <summary>What a store is opened for.</summary>
public enum StoreMode
{
    /// <summary>To read what is there.</summary>
    Read,

    /// <summary>To change what is there.</summary>
    Write,

    /// <summary>To change what is there, or to begin it.</summary>
    Create,
}
