using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Exports;
using Sitrep.Times;
namespace Sitrep.Cli.Explaining;

/// <summary>Time expressions and what they mean.</summary>
internal sealed class TimesSection : IExplainSection
{
    public string Title => "times";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
        => document.TryGet(TimeLayer.Key, out TimeLayer? layer)
            ? Columns.Of(layer.Times.Where(m => m.Sentence == sentence).Select(m => new[]
            {
                (m.Span.Of(document.Text), Ink.Time),
                (TimeWords.Of(m), Ink.Plain),
                ("from " + RecordSpelling.Of(m.Anchor), Ink.Faint),
                ("rule " + m.Rule, Ink.Faint),
            }))
            : [];
}
