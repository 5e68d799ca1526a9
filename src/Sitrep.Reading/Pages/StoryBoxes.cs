using Sitrep.Reading.PlainTexts;

namespace Sitrep.Reading.Pages;

/// <summary>Finds boxes of other stories that no class name betrays: a heading announces them, or one link is a whole card.</summary>
internal static class StoryBoxes
{
    private const int LongestHeading = 60;
    private const int LongestCard = 500;

    // A box that holds more of the page's running text than one part in so many may be the article.
    private const int LeastParts = 4;

    /// <summary>Makes such boxes clutter.</summary>
    internal static void Mark(PageOutline page, PageWords words)
    {
        for (int i = 1; i < page.Count; i++)
        {
            PageOutline.Entry entry = page[i];
            if (entry.Role is ElementRole.Skip or ElementRole.Clutter or ElementRole.Comments)
            {
                i = entry.Last;
                continue;
            }

            if (entry.Letters is > 2 and <= LongestHeading && IsHeading(page, words, i))
            {
                int box = Box(page, i);
                if (box != i)
                {
                    page[box].Role = ElementRole.Clutter;
                    i = page[box].Last;
                }
            }
            else if (entry.Element.LocalName == "a" && entry.Letters is > 0 and <= LongestCard && IsCard(page, i))
            {
                entry.Role = ElementRole.Clutter;
                i = entry.Last;
            }
        }
    }

    private static bool IsHeading(PageOutline page, PageWords words, int index)
    {
        // Of elements in each other with the same words the outermost is asked.
        PageOutline.Entry entry = page[index];
        if (entry.Element.LocalName is "h1" or "title" or "head" or "html" or "body" || page[entry.Parent].Letters == entry.Letters)
        {
            return false;
        }

        string text = ShownText.Of(entry.Element);
        return StoryHeadings.Announces(words, text) || (StoryHeadings.MayAnnounce(words, text) && page[entry.Parent].LinkLetters * 2 > page[entry.Parent].Letters);
    }

    // The largest element that begins with the heading and cannot be the article.
    private static int Box(PageOutline page, int heading)
    {
        int box = heading;
        for (int i = page[heading].Parent; i > 0; i = page[i].Parent)
        {
            PageOutline.Entry entry = page[i];
            bool begins = entry.Start == page[heading].Start;
            bool small = entry.Running * LeastParts <= page[0].Running && entry.Letters * 2 < page[0].Letters;
            if (!begins || !small || entry.Element.LocalName is "body" or "main" or "article" or "html")
            {
                break;
            }

            box = i;
        }

        return box;
    }

    // A link that holds blocks shows another story: its picture, headline and first words.
    private static bool IsCard(PageOutline page, int link)
    {
        bool blocks = false;
        for (int i = link + 1; i <= page[link].Last; i++)
        {
            string tag = page[i].Element.LocalName;
            if (tag == "h1")
            {
                return false;
            }

            blocks |= tag is "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "div" or "img" or "picture" or "figure" && page[i].Letters > 0;
        }

        return blocks && page[link].Letters * LeastParts <= page[0].Letters;
    }
}
