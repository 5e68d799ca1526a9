using System.Collections.Frozen;
using Sitrep.Knowledge;

namespace Sitrep.Reading.Words;

/// <summary>Reads the word lists of <c>knowledge/pages</c>: which lists each table must hold, and what may be wrong with them.</summary>
internal static class PageTables
{
    private const string Folder = "pages/";

    private static readonly (string File, string[] Lists)[] Known =
    [
        ("clutter", ["opens", "labels", "holds", "wholes", "menu", "home", "counts", "fills", "invites", "channels"]),
        ("credits", ["opens", "colons", "joins", "roles"]),
        ("headings", ["wholes", "points", "stories", "fills", "leads", "links", "sure"]),
        ("captions", ["opens", "holds", "credits", "agencies", "marks", "ends"]),
        ("datelines", ["dates", "agencies", "smalls", "labels"]),
        ("wire", ["marks", "opens", "codes", "tags"]),
        ("sites", ["media", "endings"]),
        ("elements", ["clutter", "comments", "caption", "standfirst", "byline", "pictures", "pictureparts", "describing"]),
    ];

    /// <summary>All lists by <c>table.list</c>; one that is missing is empty.</summary>
    internal static FrozenDictionary<string, PhraseList> Load(IKnowledgeFiles files, ICollection<KnowledgeFault> faults)
    {
        var lists = new Dictionary<string, PhraseList>(StringComparer.Ordinal);
        foreach ((string name, string[] expected) in Known)
        {
            Dictionary<string, List<string>> found = Read(files, Folder + name + ".tsv", expected, faults);
            foreach (string list in expected)
            {
                lists[name + "." + list] = new PhraseList(found.GetValueOrDefault(list) ?? []);
            }
        }

        return lists.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, List<string>> Read(IKnowledgeFiles files, string file, string[] expected, ICollection<KnowledgeFault> faults)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (files.TryReadText(file) is not { } text)
        {
            faults.Add(new(file, 1, 1, "K010", "The file is missing. Put it back."));
            return found;
        }

        KnowledgeTable table = KnowledgeTable.Parse(file, text, ["list", "words"], faults);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (KnowledgeRow row in table.Rows)
        {
            string list = table[row, "list"];
            if (!expected.Contains(list, StringComparer.Ordinal))
            {
                faults.Add(new(file, row.Line, 1, "K601", $"'{list}' is no list of this table. Use one of: {string.Join(", ", expected)}."));
                continue;
            }

            Take(table, row, list, found, seen, faults);
        }

        foreach (string list in expected.Where(l => !found.ContainsKey(l)))
        {
            faults.Add(new(file, 1, 1, "K602", $"The list '{list}' has no words. Add a row for it."));
        }

        return found;
    }

    private static void Take(KnowledgeTable table, KnowledgeRow row, string list, Dictionary<string, List<string>> found, HashSet<string> seen, ICollection<KnowledgeFault> faults)
    {
        foreach (string phrase in KnowledgeTable.SplitList(table[row, "words"]))
        {
            if (!seen.Add(list + "\t" + phrase))
            {
                faults.Add(new(table.File, row.Line, list.Length + 2, "K603", $"'{phrase}' stands twice in the list '{list}'. Remove one."));
                continue;
            }

            if (!found.TryGetValue(list, out List<string>? phrases))
            {
                found[list] = phrases = [];
            }

            phrases.Add(phrase);
        }
    }
}
