using System.Collections.Immutable;
using System.Text;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Corpus;
using Sitrep.CorpusTests.Scoring;
using Sitrep.Documents;

namespace Sitrep.CorpusTests.Reports;

/// <summary><c>--report [--set articles|opened|unread|all] [--raise] | --report --article NAME [--diff]</c>: reads the corpus and prints the figures; <c>all</c> are those that may be looked at.</summary>
internal static class ReportCommand
{
    private const string Usage = "Usage: --report [--set articles|opened|unread|all] [--raise] | --report --article NAME [--diff]";

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
        foreach (string name in CorpusArticle.Sets.Where(s => s == set || (set == "all" && s != CorpusArticle.KeptApart)))
        {
            report.Append(report.Length == 0 ? "" : "\n\n").Append(ScoreTable.Of(name, run.OfSet(name)));
        }

        return report.ToString();
    }

    private static int One(string name, string set, bool diff, TextWriter output, TextWriter error)
    {
        // Of the set that is kept apart no account is ever shown.
        string[] open = [.. CorpusArticle.Sets.Where(s => s != CorpusArticle.KeptApart && (set == "all" || set == s))];
        if (open.Length == 0)
        {
            return Fail(error, $"Single articles of the set '{set}' are not shown.");
        }

        if (Array.Find(open, s => CorpusArticle.Names(s).Contains(name, StringComparer.Ordinal)) is not { } found)
        {
            return Fail(error, $"There is no article '{name}'. There are: {string.Join(", ", open.SelectMany(CorpusArticle.Names))}.");
        }

        CorpusArticle corpus = CorpusArticle.Load(found, name);
        (Article article, ImmutableArray<Account> accounts) = new CorpusReader().Read(corpus.Input);
        ArticleScore score = AccountScorer.Score(corpus, article, accounts);
        output.Write(diff ? AccountDiff.Of(score, article.Text) : ScoreTable.Of(found, [score]));
        return 0;
    }

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine($"{message} {Usage}");
        return 2;
    }
}
