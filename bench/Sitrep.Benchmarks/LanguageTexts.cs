using System.Text;
using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Benchmarks;

/// <summary>Texts to measure the language layer on: made articles always, and the raw text of a treebank where the corpora lie beside the repository.</summary>
internal static class LanguageTexts
{
    /// <summary>Made articles of 400 words.</summary>
    internal const string Made = "made";

    /// <summary>The documents of UD English-EWT's test part: mails, reviews, answers, weblogs, news.</summary>
    internal const string Treebank = "ewt-test";

    private const string TreebankFile = "../shared/corpora/treebanks/ewt-test.conllu";
    private const int Articles = 60;
    private const int Seed = 20251125;

    /// <summary>The names of the sets that are there.</summary>
    internal static IEnumerable<string> Names => FindUpwards(TreebankFile) is null ? [Made] : [Treebank, Made];

    /// <summary>The texts of a set.</summary>
    internal static string[] Read(string name)
        => name == Made ? [.. Enumerable.Range(0, Articles).Select(i => ArticleMaker.Make(Seed + i, 400))] : ReadTreebank(FindUpwards(TreebankFile) ?? throw new FileNotFoundException($"'{TreebankFile}' is missing. Measure on '{Made}'.", TreebankFile));

    /// <summary>The lines of a text as its blocks.</summary>
    internal static IEnumerable<Block> Lines(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return new Block(BlockKind.Paragraph, new TextSpan(start, end));
            start = end + 1;
        }
    }

    private static string[] ReadTreebank(string file)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && text.Length > 0)
            {
                texts.Add(text.ToString());
                text.Clear();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
            {
                text.Append('\n');
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text.Append(text.Length == 0 || text[^1] == '\n' ? string.Empty : " ").Append(line.AsSpan(9));
            }
        }

        texts.Add(text.ToString());
        return [.. texts];
    }

    private static string? FindUpwards(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, file) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
