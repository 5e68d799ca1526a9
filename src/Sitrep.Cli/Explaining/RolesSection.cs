using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Cli.Explaining;

/// <summary>Predicates with their rolesets and arguments. Auxiliaries and other predicates without arguments say nothing here.</summary>
internal sealed class RolesSection : IExplainSection
{
    public string Title => "roles";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
    {
        if (!document.TryGet(RoleLayer.Key, out RoleLayer? layer) || !document.TryGet(ParseLayer.Key, out ParseLayer? parse))
        {
            return [];
        }

        Sentence words = parse.Sentences[sentence];
        return Columns.Of(layer.Predicates.Where(p => p.Sentence == sentence && !p.Arguments.IsEmpty).Select(p => new[]
        {
            ("“" + words[p.Word].Text + "”", Ink.Trigger),
            (p.Roleset, Ink.Plain),
            (string.Join("   ", p.Arguments.Select(a => $"{a.Label} = {words.SpanOf(a.First, a.Last).Of(document.Text)}")), Ink.Plain),
        }));
    }
}
