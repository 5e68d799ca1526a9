using System.Text.Json;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Corpora;

/// <summary>Raw text: cuts and parses it. A line of the text is a block.</summary>
/// <param name="english">The language.</param>
internal sealed class ParseRawTask(EnglishLanguage english) : ICorpusTask
{
    /// <inheritdoc/>
    public void Run(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            using var record = JsonDocument.Parse(line);
            string text = record.RootElement.GetProperty("text").GetString()!;
            output.Write($"# newdoc id = {record.RootElement.GetProperty("docid").GetString()}\n");
            foreach (TokenizedSentence cut in english.Tokenize.Cut(text, [.. Lines(text)], CancellationToken.None))
            {
                Sentence sentence = english.Model.Parse(cut);
                for (int i = 0; i < sentence.Count; i++)
                {
                    int end = sentence[i].Span.End;
                    bool glued = end < text.Length && !char.IsWhiteSpace(text[end]);
                    ConlluWriter.Write(output, sentence, i, glued ? "SpaceAfter=No" : "_");
                }

                output.Write('\n');
            }
        }
    }

    private static IEnumerable<Block> Lines(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return new Block(BlockKind.Paragraph, new TextSpan(start, end));
            start = end + 1;
        }
    }
}
