using System.Globalization;
using Sitrep.CorpusTests.Corpus;
using Sitrep.CorpusTests.Scoring;

namespace Sitrep.CorpusTests.Reports;

/// <summary>Writes the measured figures into <c>floors.tsv</c> where they are higher than what stands there; never a lower one.</summary>
internal static class FloorRaiser
{
    /// <summary>The lines of the file with floors raised.</summary>
    internal static IEnumerable<string> Raise(IEnumerable<string> lines, Func<string, string, double> measure)
    {
        foreach (string line in lines)
        {
            string[] cells = line.Split('\t');
            if (cells.Length < 3 || !double.TryParse(cells[2], CultureInfo.InvariantCulture, out double floor))
            {
                yield return line;
                continue;
            }

            // Cut, not rounded: a floor never stands above what was measured.
            double measured = Math.Floor(measure(cells[0], cells[1]) * 1000) / 1000;
            cells[2] = Math.Max(floor, measured).ToString("0.###", CultureInfo.InvariantCulture);
            yield return string.Join('\t', cells);
        }
    }

    /// <summary>F1 of a field over a set; for <c>article</c> that of the worst article that is not known to fail.</summary>
    internal static double Measure(CorpusRun run, string set, string field)
    {
        if (field != Floor.Article)
        {
            return Floor.Measure(run.OfSet(set), field).F1;
        }

        return run.OfSet(set).Where(s => !KnownFailing.Reasons.ContainsKey(s.Article.Name)).Select(s => s.All.F1).DefaultIfEmpty(0).Min();
    }
}
