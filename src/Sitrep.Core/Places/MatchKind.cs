namespace Sitrep.Places;

/// <summary>How a name found an entry of the gazetteer.</summary>
public enum MatchKind
{
    /// <summary>By its main name.</summary>
    Name,

    /// <summary>By another of its names.</summary>
    Alias,

    /// <summary>By a spelling that is only like one of its names.</summary>
    Spelling,

    /// <summary>By a part of what is written: "Kanawha River" by Kanawha, "Port of Aden" by Aden.</summary>
    Part,
}
