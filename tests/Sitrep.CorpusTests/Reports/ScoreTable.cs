using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sitrep.CorpusTests.Scoring;

namespace Sitrep.CorpusTests.Reports;

/// <summary>The figures of a set as text: a table of fields and one of articles. No words of an article, so that it serves those kept apart too.</summary>
internal static class ScoreTable
{
    internal static string Of(string set, ImmutableArray<ArticleScore> scores)
    {
        var text = new StringBuilder();
        int expected = scores.Sum(s => s.Pairs.Count(p => p.Expected is { Optional: false }));
        int optional = scores.Sum(s => s.Pairs.Count(p => p.Expected is { Optional: true }));
        int read = scores.Sum(s => s.Pairs.Count(p => p.Read is not null));
        text.Append(CultureInfo.InvariantCulture, $"{set}: {scores.Length} articles, {expected} accounts expected and {optional} optional, {read} read\n\n");
        Line(text, "field", null);
        Line(text, "ALL FIELDS", Tally.Sum(scores.Select(s => s.All)));
        foreach (string field in Fields.Scored)
        {
            Line(text, field, Tally.Sum(scores.Select(s => s.Of(field))));
        }

        Line(text, "accounts", Tally.Sum(scores.Select(s => s.Accounts)));
        text.Append("for information, not counted:\n");
        foreach (string field in Fields.Informational)
        {
            Line(text, "  " + field, Tally.Sum(scores.Select(s => s.Of(field))));
        }

        text.Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{"article",-34} {"accounts",-22} {"right",6} {"extra",6} {"missed",6} {"F1",7}\n");
        foreach (ArticleScore score in scores)
        {
            Tally accounts = score.Accounts, all = score.All;
            string found = string.Create(CultureInfo.InvariantCulture, $"{accounts.Right}/{accounts.Right + accounts.Missed} found, {accounts.Extra} extra");
            text.Append(CultureInfo.InvariantCulture, $"{score.Article.Name,-34} {found,-22} {all.Right,6} {all.Extra,6} {all.Missed,6} {all.F1,7:0.000}\n");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, Tally? tally)
    {
        if (tally is not { } t)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name,-20} {"right",6} {"extra",6} {"missed",6} {"precision",10} {"recall",7} {"F1",7}\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{name,-20} {t.Right,6} {t.Extra,6} {t.Missed,6} {t.Precision,10:0.000} {t.Recall,7:0.000} {t.F1,7:0.000}\n");
    }
}
