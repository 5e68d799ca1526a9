using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Cli.Explaining;

/// <summary>The dependency tree, indented.</summary>
internal sealed class TreeSection : IExplainSection
{
    // Deeper trees are a fault of the parser; the view must not fall with it.
    private const int MaxDepth = 60;

    public string Title => "tree";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
    {
        var lines = new List<StyledText>();
        if (document.TryGet(ParseLayer.Key, out ParseLayer? parse))
        {
            Sentence words = parse.Sentences[sentence];
            for (int i = 0; i < words.Count; i++)
            {
                if (words[i].Head < 0)
                {
                    Branch(lines, words, i, string.Empty, string.Empty, 0);
                }
            }
        }

        return lines;
    }

    private static void Branch(List<StyledText> lines, Sentence words, int word, string before, string beneath, int depth)
    {
        lines.Add(new StyledText().Add(before, Ink.Faint).Add(words[word].Text).Add("  " + words[word].Relation, Ink.Time));
        if (depth == MaxDepth)
        {
            return;
        }

        int[] children = words.Children(word).ToArray();
        for (int i = 0; i < children.Length; i++)
        {
            bool last = i == children.Length - 1;
            Branch(lines, words, children[i], beneath + (last ? "└─ " : "├─ "), beneath + (last ? "   " : "│  "), depth + 1);
        }
    }
}
