using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Sitrep.Reading.Pages;

/// <summary>Tells an element's role from its tag, ARIA role and the words of its class and id.</summary>
internal static class ElementRoles
{
    private const int LongestNames = 400;

    private static readonly FrozenDictionary<string, ElementRole> ByTag = Table(
        (ElementRole.Skip, "script style noscript template iframe object embed canvas audio video select button input textarea head link meta svg math map dialog datalist progress meter"),
        (ElementRole.Clutter, "nav footer aside form menu"),
        (ElementRole.Caption, "figcaption caption figure"),
        (ElementRole.Quote, "blockquote"));

    private static readonly FrozenDictionary<string, ElementRole> ByAria = Table(
        (ElementRole.Clutter, "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"));

    private static readonly FrozenDictionary<string, ElementRole> ByWord = Table(
        (ElementRole.NamedClutter, "nav navbar navigation menu breadcrumb breadcrumbs crumbs share sharing shares social socials addthis sharedaddy addtoany related relateds recommended recommendation recommendations recirc recirculation "
            + "promo advert advertisement advertising ads ad adsbygoogle sponsor sponsored newsletter newsletters subscribe subscription signup cookie cookies consent gdpr footer sidebar widget taglist tagcloud tags keywords popular "
            + "trending mostread outbrain taboola paywall toolbar pagination pager popup modal readmore readalso teaser teasers pullquote copyright print donate donation followus"),
        (ElementRole.Comments, "comments commentlist disqus respond"),
        (ElementRole.Caption, "caption captions figcaption photocredit imagecredit imagecaption photocaption"),
        (ElementRole.Standfirst, "standfirst dek deck subheadline subtitle subhead sapo lede kicker"),
        (ElementRole.Byline, "byline bylines author authors dateline timestamp pubdate published publishdate datetime dates postdate"));

    private static readonly FrozenSet<string> Pictures = FrozenSet.ToFrozenSet(["photo", "image", "picture", "img", "media", "figure"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> PictureWords = FrozenSet.ToFrozenSet(["credit", "credits", "description", "desc", "text", "info", "title", "source", "copyright"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The role of <paramref name="element"/> itself, whatever its ancestors are.</summary>
    internal static ElementRole Of(IElement element)
    {
        string tag = element.LocalName;
        if (element.HasAttribute("hidden") || element.GetAttribute("style") is string style && IsHiding(style))
        {
            return ElementRole.Skip;
        }

        if (ByTag.TryGetValue(tag, out ElementRole role))
        {
            return role == ElementRole.Clutter && IsNamed(element, ElementRole.Comments) ? ElementRole.Comments : role;
        }

        if (tag is "html" or "body" or "main" or "article" or "h1")
        {
            return ElementRole.None;
        }

        if (element.GetAttribute("role") is string aria && ByAria.TryGetValue(aria, out role))
        {
            return role;
        }

        role = ByNames(element.ClassName);
        return role == ElementRole.None ? ByNames(element.Id) : role;
    }

    private static bool IsNamed(IElement element, ElementRole role) => ByNames(element.ClassName) == role || ByNames(element.Id) == role;

    private static bool IsHiding(string style)
    {
        int display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return display >= 0 && style.AsSpan(display + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    // "article__share-bar wideText": words are parted by anything but letters, and by capitals. Numbers part too.
    private static ElementRole ByNames(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestNames)
        {
            return ElementRole.None;
        }

        var words = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var pictures = Pictures.GetAlternateLookup<ReadOnlySpan<char>>();
        var pictureWords = PictureWords.GetAlternateLookup<ReadOnlySpan<char>>();
        ElementRole found = ElementRole.None;
        bool picture = false, pictureWord = false, described = false;
        int start = 0;
        for (int i = 0; i <= names.Length; i++)
        {
            bool ends = i == names.Length || !char.IsAsciiLetter(names[i]) || (i > start && char.IsAsciiLetterUpper(names[i]) && !char.IsAsciiLetterUpper(names[i - 1]));
            if (!ends)
            {
                continue;
            }

            ReadOnlySpan<char> word = names.AsSpan(start, i - start);
            start = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
            if (word.IsEmpty)
            {
                continue;
            }

            // "tag-war", "category-news", "has-sidebar", "no-ads" speak of something else than the element.
            if (!described && words.TryGetValue(word, out ElementRole role) && (found == ElementRole.None || role == ElementRole.Caption))
            {
                found = role;
            }

            picture |= pictures.Contains(word);
            pictureWord |= pictureWords.Contains(word);
            described = IsDescribing(word) && i < names.Length && names[i] is '-' or '_';
        }

        return found is ElementRole.None or ElementRole.NamedClutter && picture && pictureWord ? ElementRole.Caption : found;
    }

    private static bool IsDescribing(ReadOnlySpan<char> word)
        => word.Equals("tag", StringComparison.OrdinalIgnoreCase) || word.Equals("category", StringComparison.OrdinalIgnoreCase) || word.Equals("has", StringComparison.OrdinalIgnoreCase)
            || word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("with", StringComparison.OrdinalIgnoreCase) || word.Equals("without", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, ElementRole> Table(params ReadOnlySpan<(ElementRole Role, string Names)> rows)
    {
        var table = new Dictionary<string, ElementRole>(StringComparer.OrdinalIgnoreCase);
        foreach ((ElementRole role, string names) in rows)
        {
            foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table[name] = role;
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
