using System.Collections.Frozen;

namespace Sitrep.Reading.Pages;

/// <summary>The traits of HTML's tags.</summary>
internal static class Tags
{
    private const TagTraits Block = TagTraits.ClosesParagraph;

    internal static readonly FrozenDictionary<string, TagTraits> Known = Build();

    private static FrozenDictionary<string, TagTraits> Build()
    {
        var tags = new Dictionary<string, TagTraits>(StringComparer.OrdinalIgnoreCase);
        Add(tags, TagTraits.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr image");
        Add(tags, TagTraits.Raw, "script style textarea title xmp iframe noembed noframes plaintext");
        Add(tags, TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Add(tags, Block, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre listing search section summary ul li dd dt plaintext xmp");
        Add(tags, TagTraits.Scope, "applet caption table td th marquee object template button");
        Add(tags, TagTraits.TablePart, "table caption colgroup tbody td tfoot th thead tr");
        Add(tags, Block, "table");
        return tags.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, TagTraits> tags, TagTraits traits, string names)
    {
        foreach (string name in names.Split(' '))
        {
            tags[name] = tags.GetValueOrDefault(name) | traits;
        }
    }
}
