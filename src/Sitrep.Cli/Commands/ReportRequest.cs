namespace Sitrep.Cli.Commands;

/// <summary>What <c>sitrep report</c> was asked for. Immutable.</summary>
internal sealed record ReportRequest
{
    /// <summary>The store, or null.</summary>
    internal string? Store { get; init; }

    /// <summary>A file of dossiers, or null; one of the two is there.</summary>
    internal string? Dossiers { get; init; }

    /// <summary>First day.</summary>
    internal required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    internal required DateOnly To { get; init; }

    /// <summary>Where, or null.</summary>
    internal string? Area { get; init; }

    /// <summary>HTML, else Markdown.</summary>
    internal bool IsHtml { get; init; }

    /// <summary>File to write, or null for standard output.</summary>
    internal string? Out { get; init; }

    /// <summary>Whether a file may be overwritten.</summary>
    internal bool Force { get; init; }

    /// <summary>Heading, or null.</summary>
    internal string? Title { get; init; }

    /// <summary>Folder of knowledge, or null.</summary>
    internal string? Knowledge { get; init; }
}
