using Sitrep.Spans;

namespace Sitrep.Incidents.Records;

/// <summary>An article's text as its record cites it: by spans that count code points. Immutable, thread-safe.</summary>
internal sealed class ToldText(string text)
{
    private readonly CodePointMap _map = new(text);

    /// <summary>The words at a span, as far as the text reaches.</summary>
    internal string Cut(ToldSpan span)
    {
        int end = Math.Clamp(span.End, 0, _map.CodePoints), start = Math.Clamp(span.Start, 0, end);
        return text[_map.ToUtf16(start).._map.ToUtf16(end)];
    }
}
