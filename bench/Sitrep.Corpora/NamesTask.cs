using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Corpora;

/// <summary>Names in given tokens (PER, LOC, ORG), sentences of one document read together; or mentions in raw text, in the types of field reports (re3d).</summary>
/// <param name="english">The language.</param>
internal sealed class NamesTask(EnglishLanguage english) : ICorpusTask
{
    private static readonly string[] ShortKinds = ["PER", "LOC", "ORG"];
    private static readonly string[] LongKinds = ["Person", "Location", "Organisation", "Weapon", "MilitaryPlatform", "Nationality"];

    /// <inheritdoc/>
    public void Run(TextReader input, TextWriter output)
    {
        var document = new List<JsonObject>();
        string current = string.Empty;
        while (input.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            JsonObject record = JsonNode.Parse(line)!.AsObject();
            if (!record.ContainsKey("tokens"))
            {
                FindInText(record);
                output.Write(record.ToJsonString() + "\n");
                continue;
            }

            // Ids of treebank sentences end in the number of the sentence; the rest names the document.
            string id = record["id"]!.GetValue<string>();
            string name = id[..Math.Max(0, id.LastIndexOf('-'))];
            if (name != current)
            {
                Flush(document, output);
                current = name;
            }

            document.Add(record);
        }

        Flush(document, output);
    }

    private void Flush(List<JsonObject> document, TextWriter output)
    {
        ImmutableArray<Sentence> sentences = [.. document.Select(r => english.Parse([.. r["tokens"]!.AsArray().Select(t => t!.GetValue<string>())]))];
        ImmutableArray<NameMention> names = english.Model.FindNames(sentences);
        for (int i = 0; i < document.Count; i++)
        {
            document[i]["ents"] = new JsonArray([.. names.Where(n => n.Sentence == i).Select(n => (JsonNode)new JsonArray(ShortKinds[(int)n.Kind], n.First + 1, n.Last + 1))]);
            output.Write(document[i].ToJsonString() + "\n");
        }

        document.Clear();
    }

    private void FindInText(JsonObject record)
    {
        string text = record["text"]!.GetValue<string>();
        var map = new CodePointMap(text);
        var found = new JsonArray();
        foreach (FieldMention mention in english.Model.FindFieldMentions(english.Parse(text)))
        {
            (int start, int end) = map.ToCodePoints(mention.Span);
            found.Add((JsonNode)new JsonArray(LongKinds[(int)mention.Kind], start, end));
        }

        record["ents"] = found;
    }
}
