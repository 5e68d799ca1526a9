using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Cli.Explaining;

/// <summary>Tokens with their tags and lemmas; tokens alone where the text is not tagged.</summary>
internal sealed class WordsSection : IExplainSection
{
    public string Title => "words";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
    {
        if (document.TryGet(ParseLayer.Key, out ParseLayer? parse))
        {
            Sentence words = parse.Sentences[sentence];
            return Columns.Of(words.Words.Select((w, i) => new[]
            {
                (Number(i), Ink.Faint),
                (w.Text, Ink.Plain),
                (w.Upos.ToString().ToUpperInvariant(), Ink.Place),
                (w.Xpos, Ink.Faint),
                (w.Lemma, Ink.Plain),
                (w.Relation, Ink.Time),
                (w.Head < 0 ? "root" : $"< {Number(w.Head)} {words[w.Head].Text}", Ink.Faint),
            }));
        }

        return document.TryGet(TokenLayer.Key, out TokenLayer? tokens)
            ? Columns.Of(tokens.Sentences[sentence].Tokens.Select((t, i) => new[] { (Number(i), Ink.Faint), (t.Text, Ink.Plain) }))
            : [];
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
