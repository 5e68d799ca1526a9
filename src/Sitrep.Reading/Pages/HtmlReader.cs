namespace Sitrep.Reading.Pages;

internal static class HtmlReader
{
    internal static ArticleParts Read(string html, PageBudget budget) => throw new PageRefusedException(ReadingProblems.NoArticle());
}
