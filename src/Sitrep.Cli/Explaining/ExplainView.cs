using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Cli.Explaining;

/// <summary>How an article was read, sentence by sentence: its sections are listed here, in the order in which the steps write them.</summary>
internal static class ExplainView
{
    private static readonly ImmutableArray<IExplainSection> Sections =
    [
        new WordsSection(), new TreeSection(), new NamesSection(), new RolesSection(), new ReferencesSection(), new TimesSection(), new PlacesSection(), new ActorsSection(), new QuantitiesSection(), new WeaponsSection(), new ClaimsSection(),
        new RulesSection(),
    ];

    /// <summary>Writes all sentences, or the one of an index.</summary>
    /// <exception cref="UsageException">The article has no such sentence.</exception>
    internal static void Write(PageWriter page, Document document, int? only)
    {
        page.Line(document.Article.Title ?? document.Article.Source, Ink.Title);
        ImmutableArray<(TextSpan Span, BlockKind Block)> sentences = Sentences(document);
        if (sentences.IsEmpty)
        {
            page.Line("No sentences: the text is empty, or no step cuts it.");
            return;
        }

        if (only >= sentences.Length)
        {
            throw new UsageException($"the article has {sentences.Length} sentences; there is no sentence {only + 1}");
        }

        for (int i = only ?? 0; i < (only + 1 ?? sentences.Length); i++)
        {
            page.Blank();
            page.Line(string.Create(CultureInfo.InvariantCulture, $"Sentence {i + 1} of {sentences.Length} · {sentences[i].Block.ToString().ToLowerInvariant()} · {sentences[i].Span}"), Ink.Heading);
            page.Line(sentences[i].Span.Of(document.Text), indent: 2);
            foreach (IExplainSection section in Sections)
            {
                Section(page, section, document, i);
            }
        }
    }

    private static void Section(PageWriter page, IExplainSection section, Document document, int sentence)
    {
        bool first = true;
        foreach (StyledText line in section.Lines(document, sentence))
        {
            if (first)
            {
                page.Blank();
                page.Line(section.Title, Ink.Faint, indent: 2);
                first = false;
            }

            page.Unwrapped(new StyledText().Add("    ").Add(line));
        }
    }

    private static ImmutableArray<(TextSpan Span, BlockKind Block)> Sentences(Document document)
        => document.TryGet(ParseLayer.Key, out ParseLayer? parse) ? [.. parse.Sentences.Select(s => (s.Span, s.Block))]
            : document.TryGet(TokenLayer.Key, out TokenLayer? tokens) ? [.. tokens.Sentences.Select(s => (s.Span, s.Block))]
            : [];
}
