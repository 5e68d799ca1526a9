namespace Sitrep.Reports;

/// <summary>What a report is asked for.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record ReportOptions
{
    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included; not before the first.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The report's words.</summary>
    public required ReportWords Words { get; init; }

    /// <summary>Where; everywhere where it is null.</summary>
    public ReportArea? Area { get; init; }

    /// <summary>Heading; made of area and days where it is null.</summary>
    public string? Title { get; init; }

    /// <summary>Tells when the report was made.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Most characters of an article's words that are quoted for one account: short quotations with their source, no copies of articles.</summary>
    public int QuoteLength { get; init; } = 300;
}
