using System.Text.Json.Serialization;

namespace Sitrep.Incidents.Records;

/// <summary>A range of an article's text in Unicode code points, as the record counts.</summary>
/// <remarks>Immutable, thread-safe. In JSON an array of two numbers.</remarks>
/// <param name="Start">First code point.</param>
/// <param name="End">After the last code point.</param>
[JsonConverter(typeof(ToldSpanConverter))]
public readonly record struct ToldSpan(int Start, int End)
{
    /// <summary>Whether the two share a code point.</summary>
    public bool Overlaps(ToldSpan other) => Start < other.End && other.Start < End;
}
