using Xunit;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>The rows of the tests that go through the corpus.</summary>
public static class CorpusData
{
    /// <summary>Set and name of every article.</summary>
    public static TheoryData<string, string> Articles
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string set in CorpusArticle.Sets)
            {
                foreach (string name in CorpusArticle.Names(set))
                {
                    rows.Add(set, name);
                }
            }

            return rows;
        }
    }

    /// <summary>Set, field and floor of every line of <c>floors.tsv</c> but those for single articles.</summary>
    public static TheoryData<string, string, double> Floors
    {
        get
        {
            var rows = new TheoryData<string, string, double>();
            foreach (Floor floor in Floor.All.Where(f => f.Field != Floor.Article))
            {
                rows.Add(floor.Set, floor.Field, floor.Value);
            }

            return rows;
        }
    }
}
