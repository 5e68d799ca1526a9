using System.Globalization;
using Sitrep.CorpusTests.Scoring;

namespace Sitrep.CorpusTests.Corpus;

/// <summary>The least F1 that a field must reach over a set: a line of <c>floors.tsv</c>.</summary>
/// <param name="Set">articles, opened or unread.</param>
/// <param name="Field">A scored field, <c>all</c> for all of them together, <c>accounts</c>, or <c>article</c> for all fields of every single article.</param>
/// <param name="Value">From 0 to 1.</param>
public sealed record Floor(string Set, string Field, double Value)
{
    /// <summary>All scored fields together.</summary>
    public const string AllFields = "all";

    /// <summary>Whole accounts.</summary>
    public const string Accounts = "accounts";

    /// <summary>All fields of one article.</summary>
    public const string Article = "article";

    /// <summary>The lines of <c>floors.tsv</c>.</summary>
    public static IReadOnlyList<Floor> All { get; } = [.. Lines("floors.tsv").Skip(1).Select(Parse)];

    /// <summary>A field, <see cref="AllFields"/> or <see cref="Accounts"/> over articles.</summary>
    public static Tally Measure(IEnumerable<ArticleScore> scores, string field) => Tally.Sum(scores.Select(s => field switch
    {
        AllFields => s.All,
        Accounts => s.Accounts,
        _ => s.Of(field),
    }));

    internal static IEnumerable<string> Lines(string file)
        => File.ReadLines(Path.Combine(RepositoryFiles.Corpus, file)).Where(line => line.Length > 0 && line[0] != '#');

    private static Floor Parse(string line)
    {
        string[] cells = line.Split('\t');
        return cells.Length >= 3 && double.TryParse(cells[2], CultureInfo.InvariantCulture, out double value)
            ? new(cells[0], cells[1], value)
            : throw new InvalidDataException($"floors.tsv: '{line}' is no line of set, field and floor, parted by tabs. Correct it.");
    }
}
