using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sitrep.Reading.Pages;

/// <summary>Parses HTML within a budget. Runs no scripts, loads nothing.</summary>
internal static class PageParser
{
    // The guard before counts nearly as the parser does; what it misses the parser flattens here.
    private const int DepthBeyondGuard = 64;

    internal static IHtmlDocument Parse(string html, PageBudget budget)
    {
        NestingGuard.Check(html, budget);
        budget.CheckTime();
        var options = new HtmlParserOptions
        {
            MaximumDepth = budget.Options.MaxDepth + DepthBeyondGuard,
            SkipComments = true,
            DisableElementPositionTracking = true,
            OnCreated = (_, _) => budget.Node("elements"),
            OnToken = (_, _) => budget.Step(),
        };
        return new HtmlParser(options).ParseDocument(html);
    }
}
