using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Sitrep.CorpusTests.Corpus;

namespace Sitrep.CorpusTests.Tellings;

/// <summary>The corpus for merging, <c>tests/corpus/tellings</c>: articles, and the key that says which of them tell of the same incident.</summary>
public static class TellingsCorpus
{
    /// <summary>The file that the reader is given.</summary>
    public static string ArticlesFile { get; } = Path.Combine(RepositoryFiles.Corpus, "tellings", "articles", "articles.jsonl");

    /// <summary>The articles, in the order of the file.</summary>
    public static ImmutableArray<ArticleOfTellings> Articles { get; } = Lines(ArticlesFile, Article);

    /// <summary>The key, in the order of the file.</summary>
    public static ImmutableArray<ToldIncident> Incidents { get; } = Lines(Path.Combine(RepositoryFiles.Corpus, "tellings", "incidents.jsonl"), Incident);

    private static ArticleOfTellings Article(JsonElement line) => new(
        Needed(line, "id"), Needed(line, "url"), Needed(line, "publisher"), Needed(line, "title"), DateOnly.ParseExact(Needed(line, "published"), "yyyy-MM-dd", CultureInfo.InvariantCulture), Needed(line, "text"));

    private static ToldIncident Incident(JsonElement line) => new(
        Needed(line, "incident"),
        Needed(line, "kind"),
        Needed(line, "date"),
        Needed(line, "place"),
        line.GetProperty("lat").GetDouble(),
        line.GetProperty("lon").GetDouble(),
        line.Many("articles", t => new Telling(Needed(t, "id"), Needed(t, "role"), Needed(t, "claimant"), Needed(t, "quote"), t.Many("also", q => q.GetString()!))),
        line.Many("nearMissOf", n => n.GetString()!),
        line.Many("mayBe", n => n.GetString()!));

    private static string Needed(JsonElement line, string name)
        => line.Text(name) ?? throw new InvalidDataException($"tests/corpus/tellings: {line.Text("id") ?? line.Text("incident") ?? "a line"} lacks '{name}'. Write it.");

    private static ImmutableArray<T> Lines<T>(string file, Func<JsonElement, T> read)
    {
        ImmutableArray<T>.Builder all = ImmutableArray.CreateBuilder<T>();
        foreach (string line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            all.Add(read(json.RootElement));
        }

        return all.ToImmutable();
    }
}
