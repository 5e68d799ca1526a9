namespace Sitrep.Coding.Frames;

/// <summary>A block of a rule file: a head line at the margin, and indented lines of a key and a value.</summary>
internal sealed record RuleBlock(string File, int Line, string Kind, string Name, List<RuleLine> Lines)
{
    internal IEnumerable<RuleLine> All(string key) => Lines.Where(l => string.Equals(l.Key, key, StringComparison.Ordinal));

    internal static IEnumerable<RuleBlock> Read(string file, string text)
    {
        RuleBlock? block = null;
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd();
            string trimmed = line.TrimStart();
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                continue;
            }

            int indent = line.Length - trimmed.Length;
            int gap = trimmed.IndexOfAny([' ', '\t']);
            string key = gap < 0 ? trimmed : trimmed[..gap];
            string value = gap < 0 ? string.Empty : trimmed[gap..].Trim();
            if (indent == 0)
            {
                if (block is not null)
                {
                    yield return block;
                }

                block = new(file, number, key, value, []);
            }
            else if (indent >= 8 && block is { Lines.Count: > 0 })
            {
                // A line indented deeper goes on with the one before it: the expected roles of a yes line.
                RuleLine last = block.Lines[^1];
                block.Lines[^1] = last with { Continuation = (last.Continuation is null ? trimmed : last.Continuation + "   " + trimmed) };
            }
            else
            {
                block?.Lines.Add(new(number, indent + 1, key, value, null));
            }
        }

        if (block is not null)
        {
            yield return block;
        }
    }
}
