namespace Sitrep.Exports;

/// <summary>What the cells of a flat column hold.</summary>
public enum FlatType
{
    /// <summary>Text; never null, empty where there is none.</summary>
    Text,

    /// <summary>A whole number, or null.</summary>
    Whole,

    /// <summary>A number, or null.</summary>
    Number,

    /// <summary>A day, or null.</summary>
    Day,
}
