using System.Globalization;
using System.Text;
using Sitrep.CorpusTests.Scoring;

namespace Sitrep.CorpusTests.Reports;

/// <summary>Expected and read accounts of one article side by side, wrong fields marked.</summary>
internal static class AccountDiff
{
    private const int Width = 50;

    internal static string Of(ArticleScore score, string articleText)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{score.Article.Set}/{score.Article.Name}: {score.All}; accounts: {score.Accounts}\n");
        foreach (FieldOutcome outcome in score.Head)
        {
            Row(text, outcome);
        }

        foreach (AccountPair pair in score.Pairs)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Title(pair)}\n");
            string expected = pair.Expected is { } e ? $"{e.Id} \"{e.Trigger}\"" : "";
            string read = pair.Read is { } r ? $"{r.Id} \"{r.Trigger.Of(articleText)}\"" : "";
            text.Append(CultureInfo.InvariantCulture, $"    {"trigger",-16} {Cut(expected),-Width} | {Cut(read)}\n");
            foreach (FieldOutcome outcome in pair.Outcomes.Where(o => o.Expected.Length + o.Read.Length > 0 && Shown(o)))
            {
                Row(text, outcome);
            }

            if (pair.Read is { Rules.IsEmpty: false } by)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {"rules",-16} {"",-Width} | {string.Join(", ", by.Rules)}\n");
            }
        }

        return text.ToString();
    }

    // What only repeats a scored field is left to the table of the set.
    private static bool Shown(FieldOutcome outcome) => Fields.Scored.Contains(outcome.Field, StringComparer.Ordinal)
        || outcome.Field is "repeated" or "damage";

    private static void Row(StringBuilder text, FieldOutcome o)
    {
        string mark = o.Tally.IsClean ? "   " : Fields.Scored.Contains(o.Field, StringComparer.Ordinal) ? "XX " : "x  ";
        text.Append(CultureInfo.InvariantCulture, $"{mark} {o.Field,-16} {Cut(o.Expected),-Width} | {o.Read}\n");
    }

    private static string Title(AccountPair pair) => pair switch
    {
        { Expected: null, IsScored: true } => pair.Nearest is { } id ? $"-- EXTRA: nobody expects it (most like {id})" : "-- EXTRA: nobody expects it",
        { Expected: null } => "-- tolerated: a second telling of an optional account, or a situation",
        { Read: null, IsScored: true } => "-- MISSED",
        { Read: null } => "-- optional, not read",
        { IsScored: false } => "-- optional, found (not counted)",
        _ => "-- found",
    };

    private static string Cut(string value) => value.Length <= Width ? value : string.Concat(value.AsSpan(0, Width - 3), "...");
}
