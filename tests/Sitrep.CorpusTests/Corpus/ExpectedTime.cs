using Sitrep.Times;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>When an event happened as a careful coder wrote it down.</summary>
/// <param name="Start">ISO 8601, cut to what is said.</param>
/// <param name="End">ISO 8601, or null where it is the start's own unit or open.</param>
/// <param name="OpenEnd">Whether it goes on without a told end.</param>
/// <param name="Grain">The start's unit.</param>
public sealed record ExpectedTime(string Start, string? End, bool OpenEnd, TimeGrain Grain)
{
    /// <summary>As in a table.</summary>
    public override string ToString() => Start + (OpenEnd ? "/.." : End is null ? "" : "/" + End);
}
