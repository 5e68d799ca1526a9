using System.Text;
using Sitrep.Documents;
using Sitrep.Reading;
using Sitrep.Spans;

namespace Sitrep.Tests.Reading;

/// <summary>What the reading tests share.</summary>
internal static class ReadingKit
{
    public static readonly string[] Words =
    [
        "Armenian", "forces", "opened", "fire", "at", "the", "positions", "near", "village", "of", "Zeylik", "on", "Wednesday", "evening", "said", "ministry", "in", "a", "statement", "shelling", "wounded", "two",
    ];

    public static Article Text(string text, string name = "story.txt") => Read(Encoding.UTF8.GetBytes(text), name);

    public static Article Page(string html, string name = "page.html") => Read(Encoding.UTF8.GetBytes(html), name);

    public static Article Read(byte[] bytes, string name = "story.txt")
    {
        ReadingResult result = new ArticleReader().Read(bytes, name, TestContext.Current.CancellationToken);
        Assert.True(result.Article is not null, result.ToString());
        AssertSound(result.Article!);
        return result.Article!;
    }

    public static Problem Refused(byte[] bytes, string name = "story.txt", ReadingOptions? options = null)
    {
        ReadingResult result = new ArticleReader(options).Read(bytes, name, TestContext.Current.CancellationToken);
        Assert.Null(result.Article);
        return result.Problem!;
    }

    public static Problem Refused(string text, string name = "page.html") => Refused(Encoding.UTF8.GetBytes(text), name);

    public static string[] Of(Article article, BlockKind kind) => [.. article.Blocks.Where(b => b.Kind == kind).Select(b => b.Span.Of(article.Text))];

    /// <summary>What every article keeps: blocks in order, inside the text, without overlap, holding all that is not white space.</summary>
    public static void AssertSound(Article article)
    {
        int at = 0;
        foreach (Block block in article.Blocks)
        {
            Assert.False(block.Span.IsEmpty);
            Assert.True(block.Span.Start >= at, $"{block} begins before {at}");
            Assert.True(string.IsNullOrWhiteSpace(article.Text[at..block.Span.Start]), $"'{article.Text[at..block.Span.Start]}' lies in no block");
            Assert.True(block.Span.End <= article.Text.Length);
            at = block.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(article.Text[at..]), "The end lies in no block");
        foreach (DateCandidate candidate in article.Published?.Candidates ?? [])
        {
            Assert.True(candidate.Span is not TextSpan span || span.Of(article.Text).Length > 0);
        }
    }
}
