using System.Globalization;
using Sitrep.CorpusTests.Corpus;
using Sitrep.CorpusTests.Scoring;
using Xunit;

[assembly: AssemblyFixture(typeof(CorpusRun))]

namespace Sitrep.CorpusTests;

/// <summary>Whole articles against what must be read in them. Floors are raised when the figures rise, never lowered.</summary>
public sealed class CorpusFloorTests(CorpusRun run)
{
    // Floors stand with three digits.
    private const double Rounding = 0.0005;

    [Theory]
    [MemberData(nameof(CorpusData.Floors), MemberType = typeof(CorpusData))]
    public void Every_field_reaches_its_floor_over_the_set(string set, string field, double floor)
    {
        Assert.Contains(set, CorpusArticle.Sets, StringComparer.Ordinal);
        Assert.True(
            field is Floor.AllFields or Floor.Accounts || Fields.Scored.Contains(field, StringComparer.Ordinal), $"floors.tsv names the field '{field}', which is not scored.");
        Tally tally = Floor.Measure(run.OfSet(set), field);
        Assert.True(tally.F1 + Rounding >= floor, Invariant($"{set}, {field}: {tally}, the floor is {floor:0.000}. Run this program with --report to see where."));
    }

    [Theory]
    [MemberData(nameof(CorpusData.Articles), MemberType = typeof(CorpusData))]
    public void Every_article_reaches_the_floor_or_is_listed_with_a_reason(string set, string name)
    {
        double floor = Floor.All.Where(f => f.Set == set && f.Field == Floor.Article).Select(f => f.Value).DefaultIfEmpty(0).Max();
        Tally tally = run.Of(set, name).All;
        if (KnownFailing.Reasons.ContainsKey(name))
        {
            Assert.True(tally.F1 < KnownFailing.Passes, Invariant($"{set}/{name} is listed in known-failing.txt but is read well ({tally}): take it off the list."));
        }
        else
        {
            string hint = set == CorpusArticle.Sets[0] ? $" Run this program with --report --article {name} --diff." : "";
            Assert.True(tally.F1 + Rounding >= floor, Invariant($"{set}/{name}: {tally}, the floor is {floor:0.000}.{hint}"));
        }
    }

    [Fact]
    public void What_is_known_to_fail_exists_and_has_a_reason()
    {
        HashSet<string> names = [.. CorpusArticle.Sets.SelectMany(CorpusArticle.Names), .. SampleArticleTests.Checks.Select(check => "sample:" + check)];
        Assert.All(KnownFailing.Reasons, line =>
        {
            Assert.True(names.Contains(line.Key), $"known-failing.txt names '{line.Key}', which does not exist. Take it off the list.");
            Assert.True(line.Value.Length > 0, $"known-failing.txt gives no reason for '{line.Key}'. Add one after a tab.");
        });
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
