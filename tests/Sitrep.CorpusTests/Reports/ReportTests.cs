using Sitrep.CorpusTests.Corpus;
using Xunit;

namespace Sitrep.CorpusTests.Reports;

public sealed class ReportTests
{
    [Fact]
    public void Floors_are_raised_and_never_lowered()
    {
        string[] lines = ["# told", "set\tfield\tfloor", "articles\tkind\t0.5", "articles\ttime\t0.9"];
        Assert.Equal(["# told", "set\tfield\tfloor", "articles\tkind\t0.777", "articles\ttime\t0.9"], FloorRaiser.Raise(lines, (_, _) => 0.7779), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("--report", "--set", "others")]
    [InlineData("--report", "--diff")]
    [InlineData("--report", "--article", "no-such-article")]
    [InlineData("--report", "--set", "unread", "--article", "2021-12-20-yerevan", "--diff")]
    public void What_is_not_understood_is_told_with_the_usage(params string[] args)
    {
        using var error = new StringWriter();
        Assert.Equal(2, ReportCommand.Run(args, TextWriter.Null, error));
        Assert.Contains("Usage: --report", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_of_articles_kept_apart_are_never_shown()
    {
        using var error = new StringWriter();
        Assert.Equal(2, ReportCommand.Run(["--report", "--article", CorpusArticle.Names("unread")[0], "--diff"], TextWriter.Null, error));
    }
}
