using System.Collections.Immutable;
using Sitrep.Coding;
using Sitrep.Coding.Frames;
using Sitrep.Documents;
using Sitrep.Knowledge;

namespace Sitrep;

/// <summary>Executes the <c>yes</c> and <c>no</c> lines of the rules: each is read as an article of one sentence.</summary>
internal static class RuleExamples
{
    internal static IEnumerable<KnowledgeFault> Check(FrameSet frames, Pipeline pipeline)
    {
        foreach (Frame frame in frames.Frames)
        {
            foreach (FrameExample example in frame.Examples)
            {
                if (Fault(frame, example, Read(pipeline, example.Text)) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    private static KnowledgeFault? Fault(Frame frame, FrameExample example, EventLayer layer)
    {
        EventMention[] fired = [.. layer.Events.Where(e => string.Equals(e.Rule, frame.Name, StringComparison.Ordinal))];
        if (!example.IsYes)
        {
            return fired.Length == 0 ? null : new(frame.File, example.Line, 1, "K151", $"'{frame.Name}' must not fire on: {example.Text}");
        }

        if (fired.Length == 0)
        {
            string reason = layer.Trace.FirstOrDefault(t => string.Equals(t.Rule, frame.Name, StringComparison.Ordinal))?.Reason ?? "none of its words stands there as a verb or noun with what must hang on it";
            return new(frame.File, example.Line, 1, "K150", $"'{frame.Name}' does not fire ({reason}) on: {example.Text}");
        }

        foreach ((Role role, string words) in example.Roles)
        {
            if (!fired.Any(e => Fills(e, role, words, example.Text)))
            {
                string found = string.Join(" | ", fired[0].Of(role).Select(r => r.Span.Of(example.Text)));
                return new(frame.File, example.Line, 1, "K152", $"{role.ToString().ToLowerInvariant()} of '{frame.Name}' is '{found}', not '{words}', in: {example.Text}");
            }
        }

        return null;
    }

    /// <summary>A filler is right when its words hold the last word asked for, or are held by what is asked for.</summary>
    private static bool Fills(EventMention told, Role role, string words, string text)
        => told.Roles.Any(r => Plays(r.Role, role) && r.Span.Of(text) is var found
            && (found.Contains(words, StringComparison.OrdinalIgnoreCase) || words.Contains(found, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Parties are actors, and a direction is a place where it took effect.</summary>
    private static bool Plays(Role found, Role wanted)
        => found == wanted || (found, wanted) is (Role.Party, Role.Actor) or (Role.Actor, Role.Party) or (Role.Toward, Role.At) or (Role.At, Role.Toward);

    private static EventLayer Read(Pipeline pipeline, string text)
    {
        var published = new DateCandidate(new(2022, 2, 10), null, DateSource.Argument, null);
        Document document = pipeline.Read(new Article
        {
            Id = "example",
            Source = "example",
            Sha256 = string.Empty,
            Text = text,
            Blocks = [new(BlockKind.Paragraph, new(0, text.Length))],
            Published = new(published, ImmutableArray.Create(published)),
        });
        return document.Get(EventLayer.Key);
    }
}
