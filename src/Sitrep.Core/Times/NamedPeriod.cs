namespace Sitrep.Times;

/// <summary>A war, accord or day known by name.</summary>
/// <param name="Start">When it begins; for a yearly day, in the leap year 4.</param>
/// <param name="End">The last unit it covers, or null for a single unit.</param>
/// <param name="Yearly">Whether it comes every year.</param>
/// <param name="Near">The name holds only where the article holds one of these words; empty = everywhere.</param>
internal sealed record NamedPeriod(PartialTime Start, PartialTime? End, bool Yearly, string[] Near)
{
    /// <summary>A phrase that is no time expression, though it looks like one.</summary>
    public static NamedPeriod Trap { get; } = new(default, null, false, []);

    /// <summary>Whether the phrase points only in texts that tell history.</summary>
    public bool HistoryOnly { get; init; }

    /// <summary>Whether it stands for a period of the calendar.</summary>
    public bool IsPeriod => Points is null && !ReferenceEquals(this, Trap);

    /// <summary>Where a phrase points that has no place in the calendar: <c>present</c>, <c>past</c>, <c>future</c> or <c>open</c>; null for a period.</summary>
    public string? Points { get; init; }

    /// <summary>Whether the name holds in <paramref name="text"/>.</summary>
    public bool HoldsIn(string? text)
        => Near.Length == 0 || (text is not null && Near.Any(n => text.Contains(n, StringComparison.Ordinal)));
}
