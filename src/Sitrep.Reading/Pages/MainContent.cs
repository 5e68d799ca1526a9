namespace Sitrep.Reading.Pages;

/// <summary>Finds the part of a page that is the article: the innermost element that holds most of the running text, and the headline over it.</summary>
internal sealed record MainContent(int Root, int Headline)
{
    // An article element holding less than this of the page's running text is a teaser.
    private const double ArticleShare = 0.3;
    private const double RootShare = 0.7;

    /// <param name="page">The page.</param>
    /// <param name="titles">What the page's metadata call the article.</param>
    /// <param name="publisher">The site's name, which some pages put into their first heading.</param>
    /// <param name="words">What names of sites are known by.</param>
    internal static MainContent Find(PageOutline page, IReadOnlyList<string> titles, string? publisher, PageWords words)
    {
        int scope = Scope(page);
        int root = Narrow(page, scope);
        int headline = HeadlineOf(page, root, titles, publisher, words);
        return new MainContent(root, headline);
    }

    private static int Scope(PageOutline page)
    {
        int best = 0, running = 0;
        for (int i = 0; i < page.Count; i++)
        {
            PageOutline.Entry entry = page[i];
            bool article = entry.Element.LocalName is "article" or "main" || entry.Element.GetAttribute("itemprop") is "articleBody" || entry.Element.GetAttribute("role") is "main" or "article";
            if (article && entry.Running > running && entry.Running >= page[0].Running * ArticleShare)
            {
                (best, running) = (i, entry.Running);
            }
        }

        return best;
    }

    private static int Narrow(PageOutline page, int scope)
    {
        int root = scope;
        for (int i = scope + 1; i <= page[scope].Last; i++)
        {
            PageOutline.Entry entry = page[i];
            if (page.Contains(root, i) && entry.Running >= page[scope].Running * RootShare && entry.Running > 0 && !InlineTags.Contains(entry.Element.LocalName) && entry.Element.LocalName is not ("p" or "li" or "pre"))
            {
                root = i;
            }
        }

        return root;
    }

    private static int HeadlineOf(PageOutline page, int root, IReadOnlyList<string> titles, string? publisher, PageWords words)
    {
        int best = -1;
        double bestScore = 0;
        int[] lengths = [.. titles.Select(t => t.Count(c => !char.IsWhiteSpace(c)))];
        for (int i = 0; i <= page[root].Last; i++)
        {
            string tag = page[i].Element.LocalName;
            int letters = page[i].Letters;
            bool heading = tag is "h1" or "h2";

            // Old pages write the headline in bold, or in a cell: what reads as the title does is the headline, whatever its tag.
            bool alike = letters > 8 && Array.Exists(lengths, l => Math.Abs(l - letters) * 10 <= l);
            if (letters is 0 or > 400 || !(heading || alike) || tag is "a" or "title" || page.IsInClutter(i))
            {
                continue;
            }

            string text = ShownText.Of(page[i].Element);
            double likeness = titles.Count == 0 ? 0 : titles.Max(t => TitleText.Likeness(text, t));
            double score = likeness + (tag == "h1" ? 0.35 : heading ? 0.1 : 0) + (page.Contains(root, i) ? 0.05 : 0) + (Math.Min(text.Length, 100) / 1000.0);
            bool logo = (publisher is not null && TitleText.Likeness(text, publisher) > 0.9) || (likeness < 0.5 && (words.Sites.IsName(text) || IsOfSite(page, i)));
            if (!logo && score > bestScore && (likeness >= (heading ? 0.5 : 0.9) || (tag == "h1" && (titles.Count == 0 || text.Length > 20))))
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    // A first heading that leads home, or stands in the head of the site, names the site and not the article.
    private static bool IsOfSite(PageOutline page, int heading)
    {
        bool head = false;
        for (int i = heading; i >= 0; i = page[i].Parent)
        {
            AngleSharp.Dom.IElement element = page[i].Element;
            if (element.LocalName is "article" or "main")
            {
                return false;
            }

            head |= element.LocalName == "header" || LeadsHome(element);
        }

        for (int i = heading + 1; i <= page[heading].Last && !head; i++)
        {
            head = LeadsHome(page[i].Element);
        }

        return head;
    }

    private static bool LeadsHome(AngleSharp.Dom.IElement element)
        => element.LocalName == "a" && element.GetAttribute("href")?.Trim() is { } address
            && (address is "" or "/" or "./" or "#" or "index.html" or "/index.html" || (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.AbsolutePath == "/" && uri.Query.Length == 0));
}
