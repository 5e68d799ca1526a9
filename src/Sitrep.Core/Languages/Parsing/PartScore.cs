namespace Sitrep.Languages;

/// <summary>What a part of the features says of the moves.</summary>
/// <param name="Known">Whether it has been summed.</param>
/// <param name="Left">Score of <see cref="ParserState.Left"/> less that of <see cref="ParserState.Shift"/>.</param>
/// <param name="Right">Score of <see cref="ParserState.Right"/> less that of <see cref="ParserState.Shift"/>.</param>
internal readonly record struct PartScore(bool Known, int Left, int Right);
