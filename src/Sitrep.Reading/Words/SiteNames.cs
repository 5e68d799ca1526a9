using Sitrep.Knowledge;

namespace Sitrep.Reading.Words;

/// <summary>Tells the name of a site from a part of a headline.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class SiteNames
{
    private const string Publishers = "publishers/publishers.tsv";
    private const int MostWords = 5;

    private readonly PhraseList _media;
    private readonly PhraseList _endings;
    private readonly PhraseList _names;

    private SiteNames(PhraseList media, PhraseList endings, PhraseList names) => (_media, _endings, _names) = (media, endings, names);

    /// <summary>Reads the names of publishers; what is wrong with their table is told by those who own it.</summary>
    internal static SiteNames Load(IKnowledgeFiles files, PhraseList media, PhraseList endings)
    {
        KnowledgeTable? table = files.TryReadText(Publishers) is { } text ? KnowledgeTable.Parse(Publishers, text, [], []) : null;

        // An agency's name after a dash is as often whose word it is: "Two killed - Interfax".
        IEnumerable<string> names = table is null ? [] : table.Rows.Where(r => table[r, "kind"] != "agency").SelectMany(r => new[] { table[r, "name"], table[r, "host"] });
        return new(media, endings, new PhraseList(names.Where(n => n.Length > 0)));
    }

    /// <summary>Whether a part of a title reads as the name or address of a site.</summary>
    internal bool IsName(ReadOnlySpan<char> part)
    {
        part = part.Trim().Trim(".,");
        if (part.IsEmpty || part.Count(' ') >= MostWords || part.Length > 60)
        {
            return false;
        }

        if (_names.Contains(part) || IsAddress(part))
        {
            return true;
        }

        // Every word of a name is written large, but for small ones; its last says what it is.
        bool large = true;
        foreach (Range word in part.Split(' '))
        {
            large &= part[word].IsEmpty || !char.IsLower(part[word][0]) || part[word].Length <= 3;
        }

        int last = part.LastIndexOf(' ');
        return large && last > 0 && _media.Contains(part[(last + 1)..]);
    }

    private bool IsAddress(ReadOnlySpan<char> part)
    {
        int dot = part.LastIndexOf('.');
        return dot > 0 && !part.ContainsAny(" /:") && _endings.Contains(part[(dot + 1)..]);
    }
}
