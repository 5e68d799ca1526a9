using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Tests.Places;

/// <summary>The least of a language that places can be tried on: words as in UD (hyphens and 's apart), capitals taken for proper nouns, no tree.</summary>
internal static partial class StubLanguage
{
    /// <summary>Writes the parse, and the names that are marked so: [PER Ilham Aliyev].</summary>
    internal static void Prepare(Document document) => Prepare(document, []);

    internal static void Prepare(Document document, params (NameKind Kind, string Text)[] names)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var mentions = ImmutableArray.CreateBuilder<NameMention>();
        foreach (Block block in document.Article.Blocks)
        {
            foreach (TextSpan span in Sentences(document.Text, block.Span))
            {
                ImmutableArray<Word> words = [.. Pattern().Matches(span.Of(document.Text)).Select(m => Word(m, span.Start))];
                int index = sentences.Count;
                sentences.Add(new(index, span, block.Kind, words));
                foreach ((NameKind kind, string text) in names)
                {
                    int at = document.Text.IndexOf(text, span.Start, span.Length, StringComparison.Ordinal);
                    if (at >= 0)
                    {
                        int first = words.TakeWhile(w => w.Span.End <= at).Count(), last = words.TakeWhile(w => w.Span.Start < at + text.Length).Count() - 1;
                        mentions.Add(new(kind, index, first, last, new(at, at + text.Length), 1.0));
                    }
                }
            }
        }

        document.Set(ParseLayer.Key, new(sentences.ToImmutable()));
        document.Set(NameLayer.Key, new([.. mentions.OrderBy(m => m.Span)]));
    }

    internal static Document Document(string text, BlockKind kind = BlockKind.Paragraph)
        => new(new() { Id = "a", Source = "test", Sha256 = string.Empty, Text = text, Blocks = [new(kind, new(0, text.Length))] });

    private static IEnumerable<TextSpan> Sentences(string text, TextSpan block)
    {
        int start = block.Start;
        foreach (Match end in Ends().Matches(text[block.Start..block.End]))
        {
            yield return new(start, block.Start + end.Index + 1);
            start = block.Start + end.Index + end.Length;
        }

        if (start < block.End)
        {
            yield return new(start, block.End);
        }
    }

    private static Word Word(Match match, int offset)
    {
        string text = match.Value;
        Upos upos = char.IsUpper(text[0]) ? Upos.Propn : char.IsLetter(text[0]) ? Upos.Noun : char.IsDigit(text[0]) ? Upos.Num : Upos.Punct;
        return new(new(offset + match.Index, offset + match.Index + text.Length), text, upos, "X", text, -1, "root");
    }

    [GeneratedRegex(@"(?:[A-Z]\.)+|[A-Z][a-z]+\.(?=,)|['’]s\b|\w+(?:['’](?!s\b)\w+)*|[^\w\s]", RegexOptions.None, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?<=[a-z0-9\)])[.!?]\s+(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Ends();
}
