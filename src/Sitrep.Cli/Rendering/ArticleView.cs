using System.Globalization;
using Sitrep.Accounts;
using Sitrep.Claims;
using Sitrep.Documents;

namespace Sitrep.Cli.Rendering;

/// <summary>An article and its accounts as a person reads them: the news first, then what is retold of the past.</summary>
internal static class ArticleView
{
    private const int Indent = 2;
    private const int LabelWidth = 9;

    internal static void Write(PageWriter page, Document document, CountryNames countries)
    {
        Header(page, document.Article);
        if (!document.TryGet(AccountLayer.Key, out AccountLayer? layer) || layer.Accounts.IsEmpty)
        {
            page.Line(document.Article.Language == "en" ? "No events found." : $"Unread: language {document.Article.Language}. Only English is read for events.");
            return;
        }

        var words = new FieldWords(document.Text, countries);
        Group(page, "News", [.. layer.Accounts.Where(a => !a.IsBackground)], words, document.Text);
        Group(page, "Background", [.. layer.Accounts.Where(a => a.IsBackground)], words, document.Text);
    }

    private static void Header(PageWriter page, Article article)
    {
        page.Line(article.Title ?? article.Source, Ink.Title);
        var about = new StyledText();
        if (article.Publisher is { } publisher)
        {
            about.Add(publisher);
        }

        about.Separate(" · ").Add(Published(article.Published));
        if (article.Title is not null)
        {
            about.Separate(" · ").Add(article.Source, Ink.Faint);
        }

        page.Line(about);
    }

    private static string Published(Published? published)
    {
        if (published is null)
        {
            return "published date not found";
        }

        DateCandidate best = published.Best;
        string time = best.Time is { } t ? t.ToString(", HH:mm", CultureInfo.InvariantCulture) : string.Empty;
        string others = string.Join("; ", published.Candidates.Where(c => c.Date != best.Date).DistinctBy(c => c.Date)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{Source(c.From)} says {c.Date:yyyy-MM-dd}")));
        return $"published {TimeWords.Of(best.Date)}{time} ({(best.From == DateSource.Argument ? "as given" : "from " + Source(best.From))}{(others.Length > 0 ? "; " + others : string.Empty)})";
    }

    private static string Source(DateSource source) => source switch
    {
        DateSource.JsonLd => "its JSON-LD",
        DateSource.Meta => "its meta element",
        DateSource.TimeTag => "its time element",
        DateSource.Url => "its address",
        DateSource.Text => "the text",
        _ => "the command line",
    };

    private static void Group(PageWriter page, string heading, Account[] accounts, FieldWords words, string text)
    {
        if (accounts.Length == 0)
        {
            return;
        }

        page.Blank();
        page.Line(string.Create(CultureInfo.InvariantCulture, $"{heading} ({accounts.Length})"), Ink.Heading);
        foreach (Account account in accounts)
        {
            page.Blank();
            Block(page, account, words, text);
        }
    }

    private static void Block(PageWriter page, Account account, FieldWords words, string text)
    {
        page.Unwrapped(new StyledText()
            .Add($"[{account.Id}] ", Ink.Faint)
            .Add(account.Kind, Ink.Heading)
            .Add(account.IsBackground ? "  BACKGROUND" : "  NEWS")
            .Add(string.Create(CultureInfo.InvariantCulture, $"  {account.Confidence:0.00}"), Ink.Faint));
        Field(page, "who", Ink.Actor, words.Parties(account));
        Field(page, "what", Ink.Trigger, words.What(account));
        Field(page, "where", Ink.Place, words.Where(account));
        Field(page, "when", Ink.Time, words.When(account));
        Field(page, "weapon", Ink.Weapon, words.Weapons(account));
        Field(page, "effect", Ink.Effect, words.Effects(account));
        foreach (Claim claim in account.Claims)
        {
            Field(page, "claim", Ink.Claim, words.Claim(claim));
        }

        if (account.RespondsTo is { } answered)
        {
            Field(page, "answers", Ink.Plain, new StyledText().Add(answered));
        }

        foreach (StyledText sentence in EvidenceText.Of(account, text, page.Palette))
        {
            Field(page, "text", Ink.Faint, sentence);
        }
    }

    private static void Field(PageWriter page, string label, Ink ink, StyledText words)
    {
        if (!words.IsEmpty)
        {
            page.Field(label, ink, words, Indent, LabelWidth);
        }
    }
}
