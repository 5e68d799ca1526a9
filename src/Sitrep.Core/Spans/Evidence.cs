using System.Collections.Immutable;

namespace Sitrep.Spans;

/// <summary>Why a value is believed: the words that say so, the rule or model that read them, and how sure it is.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Spans">The ranges of the text that say so, in text order; empty where the value is computed or inferred, and then <paramref name="Rule"/> says from what.</param>
/// <param name="Rule">Name of the rule, model or inference that made the value.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record Evidence(ImmutableArray<TextSpan> Spans, string Rule, double Confidence)
{
    /// <summary>Evidence of one range.</summary>
    /// <param name="span">The words.</param>
    /// <param name="rule">Who read them.</param>
    /// <param name="confidence">From 0 to 1.</param>
    public static Evidence At(TextSpan span, string rule, double confidence = 1.0) => new([span], rule, confidence);

    /// <summary>Evidence of no words: the value follows from something else, which <paramref name="rule"/> names.</summary>
    /// <param name="rule">The inference, for instance <c>respondsTo</c>.</param>
    /// <param name="confidence">From 0 to 1.</param>
    public static Evidence Inferred(string rule, double confidence = 0.5) => new([], rule, confidence);

    /// <summary>The first range, or null where there is none.</summary>
    public TextSpan? Span => Spans.IsDefaultOrEmpty ? null : Spans[0];
}
