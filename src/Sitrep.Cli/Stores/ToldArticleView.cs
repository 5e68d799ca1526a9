using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Incidents.Records;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary>A kept article with its accounts and the incidents that they belong to.</summary>
internal static class ToldArticleView
{
    internal static void Write(PageWriter page, KeptArticle article)
    {
        ToldRecord record = article.Record;
        Head(page, record.Article, article.Lineage);
        ToldAccountView.Field(page, "read by", Ink.Faint, string.Create(CultureInfo.InvariantCulture, $"sitrep {record.Reader.Version}, knowledge {record.Reader.Knowledge}{(article.Versions > 1 ? $", reading {article.Versions}" : string.Empty)}"));
        foreach (ToldProblem problem in record.Problems)
        {
            ToldAccountView.Field(page, "note", Ink.Faint, $"{problem.Code} {problem.Message}");
        }

        for (int i = 0; i < record.Accounts.Length; i++)
        {
            page.Blank();
            ToldAccountView.Write(page, record.Accounts[i].Id, record.Accounts[i], record.Article.Text);
            ToldAccountView.Field(page, "incident", Ink.Plain, i < article.Incidents.Length ? article.Incidents[i] : string.Empty);
        }

        page.Blank();
        foreach (string paragraph in record.Article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            page.Line(paragraph);
        }
    }

    /// <summary>What the article is and where it comes from.</summary>
    internal static void Head(PageWriter page, ToldArticle article, string lineage)
    {
        page.Line(article.Title ?? article.Source, Ink.Title);
        string published = article.Published is { } date ? date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "published date not found";
        page.Line(string.Join(" · ", new[] { article.Id, article.Publisher, published, article.Title is null ? null : article.Source }.OfType<string>()), Ink.Faint);
        if (lineage != article.Id)
        {
            page.Line($"a copy: its text descends from {lineage}", Ink.Faint);
        }
    }
}
