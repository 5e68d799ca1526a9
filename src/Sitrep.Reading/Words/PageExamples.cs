using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Reading.PlainTexts;
using Sitrep.Spans;

namespace Sitrep.Reading.Words;

/// <summary>Runs the examples of <c>pages/examples.tsv</c>: what each line must be read as.</summary>
internal static class PageExamples
{
    private const string File = "pages/examples.tsv";

    internal static void Check(IKnowledgeFiles files, PageWords words, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(File) is not { } text)
        {
            faults.Add(new(File, 1, 1, "K010", "The file is missing. Put it back."));
            return;
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["reads", "line"], faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            string expected = table[row, "reads"], line = table[row, "line"], read = ReadAs(words, line);
            if (read != expected)
            {
                faults.Add(new(File, row.Line, 1, "K604", $"The line is read as '{read}', not as '{expected}': '{line}'. Change the lists, or the example."));
            }
        }
    }

    private static string ReadAs(PageWords words, string line)
    {
        if (line.Length == 0)
        {
            return "nothing";
        }

        var draft = new BlockDraft(BlockKind.Paragraph, new TextSpan(0, line.Length));
        return BlockAssembler.ByWording(words, line, draft) switch
        {
            BlockKind.Furniture => StoryHeadings.Announces(words, line) ? "heading" : "furniture",
            BlockKind.Dateline => "date",
            BlockKind.Caption => "caption",
            _ => "text",
        };
    }
}
