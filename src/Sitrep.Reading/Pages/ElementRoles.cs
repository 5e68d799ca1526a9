using System.Collections.Frozen;
using AngleSharp.Dom;
using Sitrep.Reading.Words;

namespace Sitrep.Reading.Pages;

/// <summary>Tells an element's role from its tag, ARIA role and the words of its class and id.</summary>
internal static class ElementRoles
{
    private const int LongestNames = 400;
    private const int LongestPair = 40;

    private static readonly FrozenDictionary<string, ElementRole> ByTag = Table(
        (ElementRole.Skip, "script style noscript template iframe object embed canvas audio video select button input textarea head link meta svg math map dialog datalist progress meter"),
        (ElementRole.Clutter, "nav footer aside form menu"),
        (ElementRole.Caption, "figcaption caption figure"),
        (ElementRole.Quote, "blockquote"));

    private static readonly FrozenDictionary<string, ElementRole> ByAria = Table(
        (ElementRole.Clutter, "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"));

    /// <summary>The role of <paramref name="element"/> itself, whatever its ancestors are.</summary>
    internal static ElementRole Of(ElementWords words, IElement element)
    {
        string tag = element.LocalName;
        if (element.HasAttribute("hidden") || element.GetAttribute("style") is string style && IsHiding(style))
        {
            return ElementRole.Skip;
        }

        if (ByTag.TryGetValue(tag, out ElementRole role))
        {
            return role == ElementRole.Clutter && IsNamed(words, element, ElementRole.Comments) ? ElementRole.Comments : role;
        }

        if (tag is "html" or "body" or "main" or "article" or "h1")
        {
            return ElementRole.None;
        }

        if (element.GetAttribute("role") is string aria && ByAria.TryGetValue(aria, out role))
        {
            return role;
        }

        role = ByNames(words, element.ClassName);
        return role == ElementRole.None ? ByNames(words, element.Id) : role;
    }

    private static bool IsNamed(ElementWords words, IElement element, ElementRole role) => ByNames(words, element.ClassName) == role || ByNames(words, element.Id) == role;

    private static bool IsHiding(string style)
    {
        int display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return display >= 0 && style.AsSpan(display + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    // "article__share-bar wideText": words are parted by anything but letters, and by capitals. Numbers part too.
    private static ElementRole ByNames(ElementWords words, string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestNames)
        {
            return ElementRole.None;
        }

        ElementRole found = ElementRole.None;
        bool picture = false, pictureWord = false, described = false, joined = false;
        int start = 0, before = 0;
        for (int i = 0; i <= names.Length; i++)
        {
            bool ends = i == names.Length || !char.IsAsciiLetter(names[i]) || (i > start && char.IsAsciiLetterUpper(names[i]) && !char.IsAsciiLetterUpper(names[i - 1]));
            if (!ends)
            {
                continue;
            }

            ReadOnlySpan<char> word = names.AsSpan(start, i - start);
            int from = start;
            start = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
            if (word.IsEmpty)
            {
                joined = false;
                continue;
            }

            // "tag-war", "category-news", "has-sidebar", "no-ads" speak of something else than the element. "read-also" is one word too.
            if (!described && (words.TryRole(word, out ElementRole role) || (joined && TryTwo(words, names.AsSpan(before, i - before), out role))) && (found == ElementRole.None || role == ElementRole.Caption))
            {
                found = role;
            }

            picture |= words.Pictures.Contains(word);
            pictureWord |= words.PictureParts.Contains(word);
            described = i < names.Length && names[i] is '-' or '_' && words.Describing.Contains(word);
            joined = !described && i < names.Length && (names[i] is '-' or '_' || char.IsAsciiLetter(names[i]));
            before = from;
        }

        return found is ElementRole.None or ElementRole.NamedClutter && picture && pictureWord ? ElementRole.Caption
            : found == ElementRole.None && picture ? ElementRole.Picture : found;
    }

    private static bool TryTwo(ElementWords words, ReadOnlySpan<char> pair, out ElementRole role)
    {
        Span<char> one = stackalloc char[LongestPair];
        int length = 0;
        foreach (char c in pair)
        {
            if (char.IsAsciiLetter(c) && length < LongestPair)
            {
                one[length++] = c;
            }
        }

        return words.TryRole(one[..length], out role);
    }

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
