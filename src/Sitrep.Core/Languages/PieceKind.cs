namespace Sitrep.Languages;

/// <summary>What a <see cref="Piece"/> is made of.</summary>
internal enum PieceKind : byte
{
    /// <summary>Nothing: past the end of the sentence.</summary>
    None,

    /// <summary>A run of letters.</summary>
    Letters,

    /// <summary>A run of the digits 0 to 9.</summary>
    Digits,

    /// <summary>One other character; dashes of all kinds read as '-', apostrophes as '\''.</summary>
    Mark,
}
