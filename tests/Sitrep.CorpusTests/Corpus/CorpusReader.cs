using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Accounts;
using Sitrep.Documents;
using Sitrep.Knowledge;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>From a file to its article and accounts: the only place of these tests that knows the product's front doors.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed partial class CorpusReader
{
    private readonly Pipeline _pipeline = new PipelineBuilder(PackKnowledge.BesideProgram()).Build();

    /// <summary>Reads a file.</summary>
    public (Article Article, ImmutableArray<Account> Accounts) Read(string path)
    {
        Article article = ReadArticle(path);
        Document document = _pipeline.Read(article);
        return (article, document.TryGet(AccountLayer.Key, out AccountLayer? layer) ? layer.Accounts : []);
    }

    // Stands in for the reading library until its front door is there: text with the tags taken out, no date.
    private static Article ReadArticle(string path)
    {
        string text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            text = WebUtility.HtmlDecode(Tag().Replace(text, " "));
        }

        return new()
        {
            Id = Path.GetFileName(Path.GetDirectoryName(path)) ?? path,
            Source = path,
            Sha256 = "",
            Text = text,
            Blocks = [new(BlockKind.Paragraph, new(0, text.Length))],
        };
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
