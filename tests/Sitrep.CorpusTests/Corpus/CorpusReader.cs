using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>From a file to its article and accounts: the only place of these tests that knows the product's front doors.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class CorpusReader
{
    private readonly ArticleReader _articles = new();
    private readonly Pipeline _pipeline = new PipelineBuilder(PackKnowledge.BesideProgram()).Build();

    /// <summary>Reads a file; one that cannot be read gives an empty article with the problem, and no accounts.</summary>
    public (Article Article, ImmutableArray<Account> Accounts) Read(string path)
    {
        ReadingResult result = _articles.Read([path]).First();
        if (result.Article is not { } article)
        {
            return (new() { Id = path, Source = path, Sha256 = "", Text = "", Blocks = [], Problems = [result.Problem!] }, []);
        }

        Document document = _pipeline.Read(article);
        return (article, document.TryGet(AccountLayer.Key, out AccountLayer? layer) ? layer.Accounts : []);
    }

    /// <summary>Reads a text as if it lay in a file.</summary>
    public (Article Article, ImmutableArray<Account> Accounts) ReadText(string text)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            return Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
