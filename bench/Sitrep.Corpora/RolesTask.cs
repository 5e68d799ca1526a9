using System.Text.Json.Nodes;
using Sitrep.Languages;

namespace Sitrep.Corpora;

/// <summary>Rolesets and arguments of given predicates in given tokens.</summary>
/// <param name="english">The language.</param>
internal sealed class RolesTask(EnglishLanguage english) : ICorpusTask
{
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
            Sentence sentence = english.Parse([.. record["tokens"]!.AsArray().Select(t => t!.GetValue<string>())]);
            int[] words = [.. record["preds"]!.AsArray().Select(p => p!["i"]!.GetValue<int>() - 1)];
            record["preds"] = new JsonArray([.. english.Model.FindRoles(sentence, words).Select(Write)]);
            output.Write(record.ToJsonString() + "\n");
        }
    }

    private static JsonNode Write(Predicate predicate) => new JsonObject
    {
        ["i"] = predicate.Word + 1,
        ["rs"] = predicate.Roleset,
        ["args"] = new JsonArray([.. predicate.Arguments.Select(a => (JsonNode)new JsonArray(a.Label.Name, a.First + 1, a.Last + 1, a.Head + 1))]),
    };
}
