using Sitrep.Accounts;
using Sitrep.Cli.Rendering;
using Sitrep.Coding;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Cli.Explaining;

/// <summary>Which rules were tried on this sentence: those that fired with what they found, the others with why not; then the accounts it went into.</summary>
internal sealed class RulesSection : IExplainSection
{
    public string Title => "rules";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
    {
        if (!document.TryGet(ParseLayer.Key, out ParseLayer? parse))
        {
            return [];
        }

        IEnumerable<(string, Ink)[]> rows = [];
        if (document.TryGet(EventLayer.Key, out EventLayer? events))
        {
            rows = events.Trace.Where(t => t.Sentence == sentence).OrderByDescending(t => t.Fired).Select(t => new[]
            {
                (t.Fired ? "fired" : "not", t.Fired ? Ink.Heading : Ink.Faint),
                (t.Rule, Ink.Plain),
                ("“" + parse.Sentences[sentence][t.Word].Text + "”", t.Fired ? Ink.Trigger : Ink.Faint),
                (t.Reason, Ink.Plain),
                (t.File, Ink.Faint),
            });
        }

        if (document.TryGet(AccountLayer.Key, out AccountLayer? accounts))
        {
            TextSpan span = parse.Sentences[sentence].Span;
            rows = rows.Concat(accounts.Accounts.Where(a => a.Sentences.Any(s => s.Overlaps(span))).Select(a => new[]
            {
                ("in " + a.Id, Ink.Heading),
                (a.Kind, Ink.Plain),
                ("“" + a.Trigger.Of(document.Text) + "”", Ink.Trigger),
                (a.IsBackground ? "background" : "news", Ink.Plain),
                (string.Join(", ", a.Rules), Ink.Faint),
            }));
        }

        return Columns.Of(rows);
    }
}
