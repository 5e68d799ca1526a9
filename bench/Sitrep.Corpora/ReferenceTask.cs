using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Corpora;

/// <summary>What the phrases of a document refer to: <c>{"doc", "sents"}</c> in, <c>{"docid", "mentions": [[sentence, first, last, type, cluster], ...]}</c> out.</summary>
/// <param name="english">The language.</param>
/// <param name="files">Where the lists of words lie.</param>
internal sealed class ReferenceTask(EnglishLanguage english, IKnowledgeFiles files) : ICorpusTask
{
    private readonly ReferenceStep _references = new(english.Model, files, []);

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
            ImmutableArray<Sentence> sentences = [.. record["sents"]!.AsArray().Select(s => english.Parse([.. s!.AsArray().Select(t => t!.GetValue<string>())]))];
            ReferenceLayer layer = _references.Resolve(sentences, english.Model.FindNames(sentences));
            var found = new JsonArray([.. layer.Mentions.Select(m => (JsonNode)new JsonArray(
                m.Sentence, m.First, m.Last, m.Kind.ToString().ToLowerInvariant(), m.Entity.ToString(CultureInfo.InvariantCulture)))]);
            output.Write(new JsonObject { ["docid"] = record["doc"]!.GetValue<string>(), ["mentions"] = found }.ToJsonString() + "\n");
        }
    }
}
