using Sitrep.Spans;

namespace Sitrep.Quantities;

/// <summary>A number of something: "two soldiers", "over 300 settlements", "no casualties".</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Span">The words of the number with its hedge, without the noun.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="First">Index of its first word in the sentence.</param>
/// <param name="Last">Index of its last word in the sentence.</param>
/// <param name="Noun">Index of the word that is counted, or -1 where the number stands alone ("killing two").</param>
/// <param name="Low">Lowest reading, or null where no lower bound is told.</param>
/// <param name="High">Highest reading, or null where no upper bound is told.</param>
/// <param name="Best">The number to take.</param>
/// <param name="Bound">How it is hedged.</param>
public sealed record QuantityMention(TextSpan Span, int Sentence, int First, int Last, int Noun, double? Low, double? High, double Best, QuantityBound Bound);
