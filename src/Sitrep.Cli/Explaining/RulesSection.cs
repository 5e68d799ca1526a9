using Sitrep.Accounts;
using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Cli.Explaining;

/// <summary>Which rules read which accounts here. The trace of the rules that did not fire belongs here as well, once coding keeps it as a layer.</summary>
internal sealed class RulesSection : IExplainSection
{
    public string Title => "rules";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
    {
        if (!document.TryGet(AccountLayer.Key, out AccountLayer? layer) || !document.TryGet(Languages.ParseLayer.Key, out Languages.ParseLayer? parse))
        {
            return [];
        }

        TextSpan span = parse.Sentences[sentence].Span;
        return Columns.Of(layer.Accounts.Where(a => a.Sentences.Any(s => s.Overlaps(span))).Select(a => new[]
        {
            (a.Id, Ink.Faint),
            (a.Kind, Ink.Heading),
            ("“" + a.Trigger.Of(document.Text) + "”", Ink.Trigger),
            (a.IsBackground ? "background" : "news", Ink.Plain),
            (string.Join(", ", a.Rules), Ink.Faint),
        }));
    }
}
