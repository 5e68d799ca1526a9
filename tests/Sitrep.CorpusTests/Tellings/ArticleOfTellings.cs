namespace Sitrep.CorpusTests.Tellings;

/// <summary>A line of <c>tests/corpus/tellings/articles/articles.jsonl</c>, in the shape that the reader takes.</summary>
public sealed record ArticleOfTellings(string Id, string Url, string Publisher, string Title, DateOnly Published, string Text);
