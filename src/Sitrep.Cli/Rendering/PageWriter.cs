using System.Text;

namespace Sitrep.Cli.Rendering;

/// <summary>Writes styled text in lines of a width.</summary>
/// <remarks>Collects in memory; not thread-safe. Lines end with a line feed and never with spaces.</remarks>
/// <param name="palette">How inks look.</param>
/// <param name="width">Columns of a line; a longer word stands on a line of its own.</param>
internal sealed class PageWriter(Palette palette, int width)
{
    private readonly StringBuilder _text = new();
    private Ink _ink;

    internal Palette Palette => palette;

    internal int Width => width;

    /// <summary>All that was written.</summary>
    public override string ToString() => _text.ToString();

    internal void Blank() => _text.Append('\n');

    internal void Line(string text, Ink ink = Ink.Plain, int indent = 0) => Line(new StyledText().Add(text, ink), indent);

    internal void Line(StyledText text, int indent = 0)
    {
        _text.Append(' ', indent);
        Wrap(text, indent, indent);
    }

    /// <summary>A line that is written as it stands, whatever its width.</summary>
    internal void Unwrapped(StyledText text)
    {
        foreach ((string run, Ink ink) in text.Runs)
        {
            Put(run, ink);
        }

        EndLine();
    }

    /// <summary>A label and, beside it, what it labels; further lines stand beneath the first.</summary>
    internal void Field(string label, Ink ink, StyledText text, int indent, int labelWidth)
    {
        _text.Append(' ', indent);
        Put(label, ink);
        Put(new string(' ', Math.Max(1, labelWidth - SafeText.Width(label))), Ink.Plain);
        Wrap(text, indent + labelWidth, indent + labelWidth);
    }

    private void Wrap(StyledText text, int column, int indent)
    {
        int start = column;
        bool spaceBefore = false;
        Ink spaceInk = default;
        foreach (List<(string Text, Ink Ink)> word in Words(text))
        {
            if (word.Count == 0)
            {
                continue;
            }

            if (word[0].Text == " ")
            {
                spaceBefore = column > start;
                spaceInk = word[0].Ink;
                continue;
            }

            int length = word.Sum(w => SafeText.Width(w.Text));
            if (spaceBefore && column + 1 + length > width)
            {
                EndLine();
                _text.Append(' ', indent);
                column = start = indent;
            }
            else if (spaceBefore)
            {
                Put(" ", spaceInk == word[0].Ink ? spaceInk : Ink.Plain);
                column++;
            }

            spaceBefore = false;
            foreach ((string part, Ink ink) in word)
            {
                Put(part, ink);
            }

            column += length;
        }

        EndLine();
    }

    /// <summary>Words, each of one or more runs, with single spaces between them as words of their own.</summary>
    private static IEnumerable<List<(string Text, Ink Ink)>> Words(StyledText text)
    {
        var word = new List<(string, Ink)>();
        foreach ((string run, Ink ink) in text.Runs)
        {
            int start = 0;
            for (int i = 0; i <= run.Length; i++)
            {
                if (i < run.Length && run[i] != ' ')
                {
                    continue;
                }

                if (i > start)
                {
                    word.Add((run[start..i], ink));
                }

                if (i < run.Length)
                {
                    yield return word;
                    yield return [(" ", ink)];
                    word = [];
                }

                start = i + 1;
            }
        }

        yield return word;
    }

    private void Put(string text, Ink ink)
    {
        if (ink != _ink)
        {
            _text.Append(palette.End(_ink)).Append(palette.Begin(ink));
            _ink = ink;
        }

        _text.Append(text);
    }

    private void EndLine()
    {
        Put(string.Empty, Ink.Plain);
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n');
    }
}
