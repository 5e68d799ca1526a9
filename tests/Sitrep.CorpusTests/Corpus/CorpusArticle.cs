namespace Sitrep.CorpusTests.Corpus;

/// <summary>An article of the corpus with what must be read in it.</summary>
/// <param name="Set">The folder of its set, see <see cref="Sets"/>.</param>
/// <param name="Name">Its own folder.</param>
/// <param name="Input">The file to read.</param>
/// <param name="Expected">What must be read in it.</param>
public sealed record CorpusArticle(string Set, string Name, string Input, ExpectedArticle Expected)
{
    private static readonly string[] Inputs = ["article.txt", "page.html", "articles.jsonl"];

    /// <summary>The set that judges: nobody who works on the reader looks at its articles.</summary>
    public const string KeptApart = "unread";

    /// <summary>The sets of articles: those the work looks at, those that judged it once and are open now, and those kept apart.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["articles", "opened", KeptApart];

    /// <summary>The names of the articles of a set.</summary>
    public static IReadOnlyList<string> Names(string set)
    {
        string folder = Path.Combine(RepositoryFiles.Corpus, set);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Where(f => File.Exists(Path.Combine(f, "expected.jsonl"))).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Loads one article.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no input.</exception>
    public static CorpusArticle Load(string set, string name)
    {
        string folder = Path.Combine(RepositoryFiles.Corpus, set, name);
        string input = Inputs.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"'{set}/{name}' holds none of {string.Join(", ", Inputs)}. Add the input.");
        return new(set, name, input, ExpectedLoader.Load(Path.Combine(folder, "expected.jsonl")));
    }
}
