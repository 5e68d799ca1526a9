using System.Globalization;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>People hurt as a careful coder wrote it down.</summary>
/// <param name="Effect">killed, wounded, missing, captured, abducted, displaced or detained.</param>
/// <param name="Best">The number; null where none is told.</param>
/// <param name="Who">military, civilian, children, unknown.</param>
/// <param name="Side">Country of the people, or null.</param>
public sealed record ExpectedCasualty(string Effect, double? Best, string? Who, string? Side)
{
    /// <summary>As in a table.</summary>
    public override string ToString() => $"{Effect} {Best?.ToString(CultureInfo.InvariantCulture) ?? "?"}";
}
