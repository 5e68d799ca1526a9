using System.Collections.Frozen;

namespace Sitrep.Reading.Pages;

/// <summary>Elements that stand inside a line. All others begin a block, unknown ones do not.</summary>
internal static class InlineTags
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        "html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul".Split(' '),
        StringComparer.Ordinal);

    internal static bool Contains(string tag) => !Blocks.Contains(tag) && !tag.StartsWith("body.", StringComparison.Ordinal);
}
