using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Documents;
using Sitrep.Languages;
using Sitrep.Spans;

namespace Sitrep.Training;

/// <summary>Reads documents with annotated references: a line a document, <c>{"doc", "sents", "mentions": [[sentence, first, last, type, entity], ...]}</c>.</summary>
internal static class ReferenceCorpus
{
    /// <summary>The documents of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">Parses them and finds their names.</param>
    internal static List<ReferenceExample> Read(string path, LanguageModel model)
    {
        var examples = new List<ReferenceExample>();
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            using var record = JsonDocument.Parse(line);
            JsonElement root = record.RootElement;
            ImmutableArray<Sentence> sentences = [.. root.GetProperty("sents").EnumerateArray().Select((s, i) => model.Parse(Tokens(s, i)))];
            var gold = new Dictionary<(int, int, int), string>();
            if (root.TryGetProperty("mentions", out JsonElement mentions))
            {
                foreach (JsonElement mention in mentions.EnumerateArray())
                {
                    gold.TryAdd((mention[0].GetInt32(), mention[1].GetInt32(), mention[2].GetInt32()), mention[4].GetString()!);
                }
            }

            examples.Add(new ReferenceExample(root.GetProperty("doc").GetString()!, sentences, model.FindNames(sentences), gold));
        }

        return examples;
    }

    private static TokenizedSentence Tokens(JsonElement sentence, int index)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        int at = 0;
        foreach (JsonElement token in sentence.EnumerateArray())
        {
            string text = token.GetString()!;
            tokens.Add(new Token(new TextSpan(at, at + text.Length), text));
            at += text.Length + 1;
        }

        return new TokenizedSentence(index, new TextSpan(0, Math.Max(0, at - 1)), BlockKind.Paragraph, tokens.ToImmutable());
    }
}
