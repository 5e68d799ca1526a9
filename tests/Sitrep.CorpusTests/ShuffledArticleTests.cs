using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;
using Sitrep.CorpusTests.Scoring;
using Xunit;

namespace Sitrep.CorpusTests;

/// <summary>Articles whose paragraphs stand in another order tell other stories: whatever they tell, the accounts hang together.</summary>
public sealed class ShuffledArticleTests(CorpusRun run) : IClassFixture<CorpusRun>
{
    /// <summary>The articles that are plain text.</summary>
    public static TheoryData<string> Texts => [.. CorpusArticle.Names("articles").Where(n => CorpusArticle.Load("articles", n).Input.EndsWith(".txt", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_answer_always_answers_an_account_of_its_article_and_never_itself(string name)
    {
        string[] paragraphs = File.ReadAllText(CorpusArticle.Load("articles", name).Input).Split("\n\n");
        string folder = Directory.CreateTempSubdirectory("sitrep-shuffled").FullName;
        try
        {
            for (int seed = 1; seed <= 6; seed++)
            {
                string[] shuffled = [.. paragraphs];
                new Random(seed).Shuffle(shuffled);
                string file = Path.Combine(folder, $"{seed}.txt");
                File.WriteAllText(file, string.Join("\n\n", shuffled));
                ImmutableArray<Account> accounts = run.Reader.Read(file).Accounts;
                Assert.Equal(accounts.Length, accounts.Select(a => a.Id).Distinct(StringComparer.Ordinal).Count());
                Assert.All(accounts.Where(a => a.RespondsTo is not null), a => Assert.Contains(accounts, o => o.Id == a.RespondsTo && o.Id != a.Id));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
