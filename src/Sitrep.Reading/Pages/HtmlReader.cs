using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sitrep.Documents;
using Sitrep.Reading.PlainTexts;

namespace Sitrep.Reading.Pages;

/// <summary>Reads an article out of a page: its text, blocks and what the page says about it.</summary>
/// <remarks>The document is left to the collector: taking it apart would walk it again.</remarks>
internal static class HtmlReader
{
    private const int MostTimeTags = 5;

    internal static ArticleParts Read(string html, PageWords words, PageBudget budget)
    {
        IHtmlDocument document = PageParser.Parse(html, budget);
        budget.CheckTime();
        PageOutline page = PageOutline.Of(document.DocumentElement, words, budget);
        PageMetadata metadata = PageMetadata.Of(page, words);
        MainContent main = MainContent.Find(page, metadata.Titles, metadata.Publisher, words);
        string? title = metadata.Titles.Count > 0 ? metadata.Titles[0] : null;
        BlockWriter writer = BlockWalker.Walk(page, main, title, words, budget);
        budget.CheckTime();

        var parts = new ArticleParts { Text = writer.Text, Publisher = metadata.Publisher, Language = metadata.Language };
        parts.Problems.AddRange(metadata.Problems);
        parts.Blocks = BlockAssembler.Assemble(words, parts.Text, writer.Drafts, title, guessHeadline: false);
        if (!parts.Blocks.Any(b => b.Kind is not (BlockKind.Furniture or BlockKind.Headline)))
        {
            throw new PageRefusedException(ReadingProblems.NoArticle());
        }

        parts.Title = main.Headline >= 0 ? TitleText.Split(words, ShownText.Of(page[main.Headline].Element), [], metadata.Publisher).Title : title;
        metadata.AddDates(parts.Published);
        AddTimeTags(page, main, parts);
        return parts;
    }

    // Time elements of teasers tell other articles' days: only those of the article's own part count, and of its headline's surroundings.
    private static void AddTimeTags(PageOutline page, MainContent main, ArticleParts parts)
    {
        int top = main.Headline < 0 ? main.Root : page.Common(main.Root, main.Headline);
        int found = 0;
        for (int i = top; i <= page[top].Last && found < MostTimeTags; i++)
        {
            IElement element = page[i].Element;
            bool marked = element.GetAttribute("itemprop") is string property && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase);
            if ((element.LocalName != "time" && !marked) || element.LocalName == "meta" || page.IsInClutter(i) || IsModified(element) || (i > page[main.Root].Last && !marked))
            {
                continue;
            }

            found += parts.Published.AddValue(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? ShownText.Of(element), DateSource.TimeTag) ? 1 : 0;
        }
    }

    private static bool IsModified(IElement element)
        => (element.ClassName + " " + element.GetAttribute("itemprop")) is string names
            && (names.Contains("modified", StringComparison.OrdinalIgnoreCase) || names.Contains("updated", StringComparison.OrdinalIgnoreCase));
}
