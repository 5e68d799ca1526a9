using System.Text.Json.Nodes;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Spans;

namespace Sitrep.Corpora;

/// <summary>Who did what to whom in a short text, as PLOVER codes it: the type of each account with the words of its first actor and recipient.</summary>
/// <param name="pipeline">The reader.</param>
/// <param name="ontology">The kinds with their PLOVER types.</param>
internal sealed class CodingTask(Pipeline pipeline, Ontology ontology) : ICorpusTask
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
            string text = record["text"]!.GetValue<string>();
            var map = new CodePointMap(text);
            var events = new JsonArray();
            foreach (Account account in Read(text, record["id"]!.GetValue<string>()))
            {
                if (ontology.Find(account.Kind)?.PloverType is not { } type)
                {
                    continue;
                }

                (ActorMention? actor, ActorMention? recipient) = Parties(account);
                events.Add(new JsonObject { ["type"] = type, ["actor"] = Span(actor, map), ["recipient"] = Span(recipient, map), ["kind"] = account.Kind });
            }

            output.Write(new JsonObject { ["id"] = record["id"]!.GetValue<string>(), ["events"] = events }.ToJsonString() + "\n");
        }
    }

    private System.Collections.Immutable.ImmutableArray<Account> Read(string text, string id)
    {
        Document document = pipeline.Read(new Article { Id = id, Source = id, Sha256 = string.Empty, Text = text, Blocks = [new(BlockKind.Paragraph, new(0, text.Length))] });
        return document.TryGet(AccountLayer.Key, out AccountLayer? layer) ? layer.Accounts : [];
    }

    // An event of two sides has no target: its second side is the recipient.
    private static (ActorMention? Actor, ActorMention? Recipient) Parties(Account account)
    {
        ActorMention[] actors = [.. account.Actors.Where(a => a.Span is not null)];
        ActorMention? target = account.Targets.FirstOrDefault(t => t.Span is not null);
        return (actors.FirstOrDefault(), target ?? actors.Skip(1).FirstOrDefault());
    }

    private static JsonArray? Span(ActorMention? party, CodePointMap map)
    {
        if (party?.Span is not { } span)
        {
            return null;
        }

        (int start, int end) = map.ToCodePoints(span);
        return [start, end];
    }
}
