namespace Sitrep.Places;

/// <summary>What a place is.</summary>
public enum PlaceClass
{
    /// <summary>A village or other small settlement.</summary>
    Settlement,

    /// <summary>A town.</summary>
    Town,

    /// <summary>A city.</summary>
    City,

    /// <summary>A district or province.</summary>
    Region,

    /// <summary>A district of earlier times that reports still name.</summary>
    FormerRegion,

    /// <summary>A state.</summary>
    Country,

    /// <summary>A height, mountain or range.</summary>
    Height,

    /// <summary>A mountain pass.</summary>
    Pass,

    /// <summary>A river.</summary>
    River,

    /// <summary>A lake or sea.</summary>
    Lake,

    /// <summary>A road or corridor.</summary>
    Road,

    /// <summary>An area without settled bounds.</summary>
    Area,

    /// <summary>A bridge or border crossing.</summary>
    Crossing,

    /// <summary>A military post or base.</summary>
    Post,
}
