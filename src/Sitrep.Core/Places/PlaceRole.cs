namespace Sitrep.Places;

/// <summary>How the words around a place say that something stands to it.</summary>
public enum PlaceRole
{
    /// <summary>In or at it, or nothing else is said.</summary>
    At,

    /// <summary>It starts there.</summary>
    From,

    /// <summary>It goes there, or lies in that direction.</summary>
    Toward,

    /// <summary>By it, not in it: "near", "outside", "5 km north of".</summary>
    Near,

    /// <summary>On the way between it and another.</summary>
    Between,

    /// <summary>Along a line: a border, a coast, a road, a river.</summary>
    Along,

    /// <summary>No place but who sits there: "Baku said", "talks between Baku and Yerevan".</summary>
    Party,
}
