using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Corpora;

/// <summary>CoNLL-U with given words: fills tags, lemmas and trees; comments and rows of multiword tokens stay.</summary>
/// <param name="english">The language.</param>
internal sealed class ParseTask(EnglishLanguage english) : ICorpusTask
{
    /// <inheritdoc/>
    public void Run(TextReader input, TextWriter output)
    {
        var rows = new List<string[]>();
        while (input.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                output.Write(line + "\n");
            }
            else if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
            }
            else
            {
                Fill(rows, output);
                rows.Clear();
                output.Write('\n');
            }
        }

        Fill(rows, output);
    }

    private void Fill(List<string[]> rows, TextWriter output)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        int at = 0, inside = 0;
        bool gluedAfter = false;
        foreach (string[] row in rows.Where(r => !r[0].Contains('.', StringComparison.Ordinal)))
        {
            bool glued = row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            int dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                inside = int.Parse(row[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                gluedAfter = glued;
                continue;
            }

            tokens.Add(new Token(new TextSpan(at, at + row[1].Length), row[1]));
            int number = tokens.Count;
            bool space = number >= inside && !(number == inside ? gluedAfter : glued);
            at += row[1].Length + (space ? 1 : 0);
        }

        if (tokens.Count == 0)
        {
            return;
        }

        Sentence sentence = english.Model.Parse(new TokenizedSentence(0, new TextSpan(0, at), BlockKind.Paragraph, tokens.ToImmutable()));
        int next = 0;
        foreach (string[] row in rows)
        {
            if (row[0].AsSpan().IndexOfAny('-', '.') >= 0)
            {
                output.Write(string.Join('\t', row) + "\n");
            }
            else
            {
                ConlluWriter.Write(output, sentence, next++, row[9]);
            }
        }
    }
}
