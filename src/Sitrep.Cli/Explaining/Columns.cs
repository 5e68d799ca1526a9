using Sitrep.Cli.Rendering;

namespace Sitrep.Cli.Explaining;

/// <summary>Rows of cells in columns as wide as their widest cell.</summary>
internal static class Columns
{
    internal static IEnumerable<StyledText> Of(IEnumerable<(string Text, Ink Ink)[]> rows)
    {
        (string Text, Ink Ink)[][] all = [.. rows.Select(r => r.Select(c => (SafeText.Of(c.Text), c.Ink)).ToArray())];
        int[] widths = [.. Enumerable.Range(0, all.Length == 0 ? 0 : all[0].Length).Select(c => all.Max(r => SafeText.Width(r[c].Text)))];
        foreach ((string Text, Ink Ink)[] row in all)
        {
            var line = new StyledText();
            for (int c = 0; c < row.Length; c++)
            {
                line.Add(row[c].Text, row[c].Ink);
                if (c + 1 < row.Length)
                {
                    line.Add(new string(' ', widths[c] - SafeText.Width(row[c].Text) + 2));
                }
            }

            yield return line;
        }
    }
}
