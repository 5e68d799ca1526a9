using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Sitrep.Incidents.Stories;

namespace Sitrep.Corpora;

/// <summary>Which documents tell of one incident.</summary>
/// <param name="rarity">How rare words are.</param>
internal sealed class SameTask(WordRarity rarity) : ICorpusTask
{
    /// <inheritdoc/>
    public void Run(TextReader input, TextWriter output)
    {
        var names = new List<string>();
        var stories = new List<TermVector>();
        while (input.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                JsonObject record = JsonNode.Parse(line)!.AsObject();
                names.Add(record["docid"]!.GetValue<string>());
                stories.Add(TermVector.OfStory(record["text"]!.GetValue<string>(), rarity));
            }
        }

        ImmutableArray<int> clusters = StoryClusters.Of(stories);
        for (int i = 0; i < names.Count; i++)
        {
            output.Write(new JsonObject { ["docid"] = names[i], ["cluster"] = clusters[i].ToString(CultureInfo.InvariantCulture) }.ToJsonString() + "\n");
        }
    }
}
