using System.Collections.Frozen;
using Sitrep.Reading.Pages;

namespace Sitrep.Reading.Words;

/// <summary>The words of class names (<c>pages/elements.tsv</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class ElementWords
{
    private readonly FrozenDictionary<string, ElementRole>.AlternateLookup<ReadOnlySpan<char>> _roles;
    private readonly PageWords _words;

    internal ElementWords(PageWords words)
    {
        _words = words;
        var roles = new Dictionary<string, ElementRole>(StringComparer.OrdinalIgnoreCase) { ["\0"] = ElementRole.None };
        foreach ((string list, ElementRole role) in (ReadOnlySpan<(string, ElementRole)>)
        [
            ("clutter", ElementRole.NamedClutter), ("comments", ElementRole.Comments), ("caption", ElementRole.Caption), ("standfirst", ElementRole.Standfirst), ("byline", ElementRole.Byline),
        ])
        {
            foreach (string word in words["elements." + list].All)
            {
                roles.TryAdd(word, role);
            }
        }

        _roles = roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A picture; with one of <see cref="PictureParts"/> its caption.</summary>
    internal PhraseList Pictures => _words["elements.pictures"];

    internal PhraseList PictureParts => _words["elements.pictureparts"];

    /// <summary>What follows them speaks of something else than the element.</summary>
    internal PhraseList Describing => _words["elements.describing"];

    internal bool TryRole(ReadOnlySpan<char> word, out ElementRole role) => _roles.TryGetValue(word, out role);
}
