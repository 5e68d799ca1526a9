using Sitrep.Spans;

namespace Sitrep.Times;

/// <summary>What the times of a sentence count from.</summary>
/// <remarks>Immutable.</remarks>
public sealed record TimeReference
{
    /// <summary>The day of publication, where it is known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The time of publication, where it is known.</summary>
    public TimeOnly? PublishedTime { get; init; }

    /// <summary>The words that tell the day of publication, where they stand in the text.</summary>
    public TextSpan? PublishedSpan { get; init; }

    /// <summary>The article's text: some names of periods hold only near other words. Null = the words of the sentence.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the text tells history: then all counts from the last date told, nothing from the day of publication.</summary>
    public bool Narrative { get; init; }

    /// <summary>Whether the text's bare years of three digits are counted back from the era.</summary>
    public bool BeforeEra { get; init; }

    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; init; }

    /// <summary>The times told before, in text order.</summary>
    public IReadOnlyList<TimeMention> Told { get; init; } = [];
}
