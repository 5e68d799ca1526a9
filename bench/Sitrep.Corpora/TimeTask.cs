using System.Globalization;
using System.Text.Json.Nodes;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;
using Sitrep.Times;

namespace Sitrep.Corpora;

/// <summary>Time expressions of a text with its date: <c>{"docid", "dct", "title", "text"}</c> in, <c>{"docid", "timexes": [{"start", "end", "type", "value"}]}</c> out, in the values of TIMEX3.</summary>
/// <param name="english">The language.</param>
/// <param name="grammar">The grammar of its time expressions.</param>
internal sealed class TimeTask(EnglishLanguage english, TimeGrammar grammar) : ICorpusTask
{
    private readonly TimeStep _times = new(grammar);

    /// <inheritdoc/>
    public void Run(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            JsonObject record = JsonNode.Parse(line)!.AsObject();
            string text = record["text"]!.GetValue<string>(), id = record["docid"]!.GetValue<string>();
            var map = new CodePointMap(text);
            var found = new JsonArray();
            foreach (TimeMention mention in Read(id, text, record["dct"]?.GetValue<string>()))
            {
                foreach (Timex timex in TimexWriter.Write(mention))
                {
                    (int start, int end) = map.ToCodePoints(timex.Span);
                    found.Add((JsonNode)new JsonObject { ["start"] = start, ["end"] = end, ["type"] = timex.Type, ["value"] = timex.Value, ["rule"] = mention.Rule });
                }
            }

            output.Write(new JsonObject { ["docid"] = id, ["timexes"] = found }.ToJsonString() + "\n");
        }
    }

    private System.Collections.Immutable.ImmutableArray<TimeMention> Read(string id, string text, string? written)
    {
        bool timed = written?.Length > 10;
        DateCandidate? published = DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at)
            ? new(DateOnly.FromDateTime(at), timed ? TimeOnly.FromDateTime(at) : null, DateSource.Argument, null)
            : null;
        var document = new Document(new Article
        {
            Id = id,
            Source = id,
            Sha256 = string.Empty,
            Text = text,
            Blocks = TextBlocks.Of(text),
            Published = published is null ? null : new(published, [published]),
        });
        document.Set(ParseLayer.Key, new ParseLayer([.. english.Tokenize.Cut(text, document.Article.Blocks, CancellationToken.None).Select(english.Model.Parse)]));
        _times.Run(document, CancellationToken.None);
        return document.Get(TimeLayer.Key).Times;
    }
}
