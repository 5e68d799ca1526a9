using System.Text;
using AngleSharp.Dom;

namespace Sitrep.Reading.Pages;

/// <summary>The text of an element as a reader sees it.</summary>
internal static class ShownText
{
    /// <summary>All text of a small element, white space as single spaces.</summary>
    internal static string Of(IElement element)
    {
        var text = new StringBuilder();
        var open = new Stack<(INode Node, int Child)>();
        open.Push((element, 0));
        while (open.TryPop(out (INode Node, int Child) frame))
        {
            if (frame.Child >= frame.Node.ChildNodes.Length)
            {
                continue;
            }

            open.Push((frame.Node, frame.Child + 1));
            INode child = frame.Node.ChildNodes[frame.Child];
            if (child is IText t)
            {
                text.Append(t.Data);
            }
            else if (child is IElement inner)
            {
                text.Append(InlineTags.Contains(inner.LocalName) && inner.LocalName != "br" ? "" : " ");
                open.Push((inner, 0));
            }
        }

        return Clean(text.ToString());
    }

    /// <summary>White space as single spaces, without marks that are not seen.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        Append(clean, text);
        return clean.ToString().Trim();
    }

    /// <summary>Appends a text, white space as single spaces, without marks that are not seen.</summary>
    internal static void Append(StringBuilder to, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (to.Length > 0 && to[^1] is not (' ' or '\n'))
                {
                    to.Append(' ');
                }
            }
            else if (!(char.IsControl(c) || c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD'))
            {
                to.Append(c);
            }
        }
    }
}
