using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Cuts texts by spans of a record, which count code points. Thread-safe.</summary>
internal static class CodePoints
{
    /// <summary>The words at a span; empty where the text does not reach so far.</summary>
    internal static string Cut(string text, ToldSpan span)
    {
        int unit = 0, point = 0, start = -1;
        while (unit < text.Length && point < span.End)
        {
            start = point == span.Start ? unit : start;
            unit += char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length && char.IsLowSurrogate(text[unit + 1]) ? 2 : 1;
            point++;
        }

        return start >= 0 && point == span.End ? text[start..unit] : string.Empty;
    }
}
