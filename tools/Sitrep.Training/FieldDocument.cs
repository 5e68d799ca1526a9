using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Training;

/// <summary>A document of the field reports, read and labelled.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Map">From code units to the corpus's code points.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Names">The names in them.</param>
/// <param name="Labels">Labels of the words of each sentence.</param>
internal sealed record FieldDocument(string Id, CodePointMap Map, ImmutableArray<Sentence> Sentences, ImmutableArray<NameMention> Names, int[][] Labels)
{
    /// <summary>Reads a record.</summary>
    internal static FieldDocument Read(JsonElement record, string text, ImmutableArray<Sentence> sentences, ImmutableArray<NameMention> names, string[] kinds, double certain)
    {
        var map = new CodePointMap(text);
        int[][] labels = [.. sentences.Select(s => new int[s.Count])];
        var starts = new Dictionary<int, (int Sentence, int Word)>();
        var ends = new Dictionary<int, (int Sentence, int Word)>();
        for (int s = 0; s < sentences.Length; s++)
        {
            for (int w = 0; w < sentences[s].Count; w++)
            {
                (int start, int end) = map.ToCodePoints(sentences[s][w].Span);
                starts[start] = ends[end] = (s, w);
            }
        }

        // Of mentions within others the outer one is learnt; of doubtful ones nothing.
        JsonElement[] mentions = [.. record.GetProperty("ents").EnumerateArray().OrderBy(e => e[3].GetDouble() >= certain ? 1 : 0).ThenBy(e => e[2].GetInt32() - e[1].GetInt32())];
        foreach (JsonElement mention in mentions)
        {
            int kind = Array.IndexOf(kinds, mention[0].GetString());
            if (kind < 0 || !starts.TryGetValue(mention[1].GetInt32(), out (int Sentence, int Word) first) || !ends.TryGetValue(mention[2].GetInt32(), out (int Sentence, int Word) last) || first.Sentence != last.Sentence)
            {
                continue;
            }

            for (int w = first.Word; w <= last.Word; w++)
            {
                labels[first.Sentence][w] = mention[3].GetDouble() < certain ? NameLearner.Unknown : NameLabels.Of(kind, w == first.Word, w == last.Word);
            }
        }

        return new FieldDocument(record.GetProperty("docid").GetString()!, map, sentences, names, labels);
    }

    /// <summary>What was found, as the scorer outside takes it.</summary>
    internal string Answer(ImmutableArray<FieldMention> found, string[] kinds)
    {
        var mentions = new JsonArray();
        foreach (FieldMention mention in found)
        {
            (int start, int end) = Map.ToCodePoints(mention.Span);
            mentions.Add((JsonNode)new JsonArray(kinds[(int)mention.Kind], start, end));
        }

        return new JsonObject { ["docid"] = Id, ["ents"] = mentions }.ToJsonString();
    }
}
