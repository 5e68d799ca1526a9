using System.Collections.Immutable;
using System.Text;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;
using Sitrep.CorpusTests.Scoring;
using Sitrep.Documents;

namespace Sitrep.CorpusTests.Reports;

/// <summary><c>--report [--set articles|unread|all] [--raise] | --report --article NAME [--diff]</c>: reads the corpus and prints the figures.</summary>
internal static class ReportCommand
{
    private const string Usage = "Usage: --report [--set articles|unread|all] [--raise] | --report --article NAME [--diff]";

    internal static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        string set = "all";
        string? article = null;
        bool diff = false, raise = false;
        for (int i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--report":
                    break;
                case "--diff":
                    diff = true;
                    break;
                case "--raise":
                    raise = true;
                    break;
                case "--set" when i + 1 < args.Count && (args[i + 1] == "all" || CorpusArticle.Sets.Contains(args[i + 1], StringComparer.Ordinal)):
                    set = args[++i];
                    break;
                case "--article" when i + 1 < args.Count:
                    article = args[++i];
                    break;
                default:
                    error.WriteLine($"'{args[i]}' is not understood here. {Usage}");
                    return 2;
            }
        }

        if (article is not null || diff)
        {
            return article is null ? Fail(error, "--diff wants --article NAME.") : One(article, set, diff, output, error);
        }

        var run = new CorpusRun();
        string report = Sets(run, set);
        output.Write(report);
        string folder = Path.Combine(RepositoryFiles.Root, "artifacts", "corpus");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "report.txt"), report);
        if (raise)
        {
            string floors = Path.Combine(RepositoryFiles.Corpus, "floors.tsv");
            string[] lines = [.. FloorRaiser.Raise(File.ReadAllLines(floors), (s, field) => FloorRaiser.Measure(run, s, field))];
            File.WriteAllText(floors, string.Join('\n', lines) + "\n");
        }

        return 0;
    }

    private static string Sets(CorpusRun run, string set)
    {
        var report = new StringBuilder();
        foreach (string name in CorpusArticle.Sets.Where(s => set == "all" || s == set))
        {
            report.Append(report.Length == 0 ? "" : "\n\n").Append(ScoreTable.Of(name, run.OfSet(name)));
        }

        return report.ToString();
    }

    private static int One(string name, string set, bool diff, TextWriter output, TextWriter error)
    {
        // Only the set that may be looked at: of the other one no account is ever shown.
        string open = CorpusArticle.Sets[0];
        if (set is not "all" && set != open)
        {
            return Fail(error, $"Single articles are shown of the set '{open}' only.");
        }

        if (!CorpusArticle.Names(open).Contains(name, StringComparer.Ordinal))
        {
            return Fail(error, $"The set '{open}' holds no article '{name}'. It holds: {string.Join(", ", CorpusArticle.Names(open))}.");
        }

        CorpusArticle corpus = CorpusArticle.Load(open, name);
        (Article article, ImmutableArray<Account> accounts) = new CorpusReader().Read(corpus.Input);
        ArticleScore score = AccountScorer.Score(corpus, article, accounts);
        output.Write(diff ? AccountDiff.Of(score, article.Text) : ScoreTable.Of(open, [score]));
        return 0;
    }

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine($"{message} {Usage}");
        return 2;
    }
}
