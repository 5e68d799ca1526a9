using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Spans;

namespace Sitrep.Corpora;

/// <summary>
/// Places of a text: found and looked up, or looked up only where the expressions are given. What cannot be told is found and not placed.
/// A demonym is no place to the reader; the corpora mark it as its state, so it is given out as one.
/// </summary>
/// <param name="english">The language.</param>
/// <param name="files">Where the gazetteer lies.</param>
/// <param name="given">Whether the expressions are given.</param>
internal sealed class GeoTask(EnglishLanguage english, IKnowledgeFiles files, bool given) : ICorpusTask
{
    private readonly PlaceStep _places = PlaceStep.Open(files);

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
            string id = record["docid"]!.GetValue<string>(), text = record["text"]!.GetValue<string>();
            var map = new CodePointMap(text);
            Document document = Parse(id, text);
            ImmutableArray<PlaceMention> found = given
                ? _places.Locate(document, [.. record["mentions"]!.AsArray().Select(m => map.ToUtf16(m!["start"]!.GetValue<int>(), m["end"]!.GetValue<int>()))], CancellationToken.None)
                : Find(document);
            output.Write(new JsonObject { ["docid"] = id, ["mentions"] = new JsonArray([.. found.Select(m => (JsonNode)Write(m, map))]) }.ToJsonString() + "\n");
        }
    }

    private Document Parse(string id, string text)
    {
        var document = new Document(new()
        {
            Id = id,
            Source = id,
            Sha256 = string.Empty,
            Text = text,
            Blocks = [new(BlockKind.Paragraph, new(0, text.Length))],
        });
        foreach (IStep step in english.Steps)
        {
            step.Run(document, CancellationToken.None);
        }

        return document;
    }

    private ImmutableArray<PlaceMention> Find(Document document)
    {
        _places.Run(document, CancellationToken.None);
        PlaceLayer layer = document.Get(PlaceLayer.Key);
        return [.. layer.Places.Where(p => !p.IsReference), .. layer.StateWords.Select(s => new PlaceMention { Span = s.Span, Sentence = 0, First = 0, Last = 0, Place = s.State, Why = "a demonym" })];
    }

    private static JsonObject Write(PlaceMention mention, CodePointMap map)
    {
        (int start, int end) = map.ToCodePoints(mention.Span);
        var written = new JsonObject { ["start"] = start, ["end"] = end, ["why"] = mention.Why };
        if (mention.Place is { } place)
        {
            written["lat"] = place.Latitude;
            written["lon"] = place.Longitude;
            written["id"] = place.Id;
            written["kind"] = place.Class == PlaceClass.Country ? "country" : place.Class == PlaceClass.Region && place.Admin1 is null ? "admin1" : "other";
        }

        return written;
    }
}
