using System.Collections.Immutable;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Tests.Languages.Reference;

/// <summary>The references of a text, as tests ask for them: by the words of a mention.</summary>
internal sealed class References
{
    private static readonly Lazy<ReferenceStep> Shared = new(() => new ReferenceStep(English.Language.Model, PackKnowledge.BesideProgram(), []));

    private References(string text)
    {
        Text = text;
        Sentences = English.Language.Parse(text);
        Layer = Shared.Value.Resolve(Sentences, English.Language.Model.FindNames(Sentences));
    }

    internal string Text { get; }

    internal ImmutableArray<Sentence> Sentences { get; }

    internal ReferenceLayer Layer { get; }

    internal static References Of(string text) => new(text);

    /// <summary>The mention with these words, the n-th of them.</summary>
    internal Mention Find(string words, int occurrence = 1)
    {
        List<Mention> found = [.. Layer.Mentions.Where(m => m.Span.Of(Text) == words)];
        Assert.True(found.Count >= occurrence, $"'{words}' is no mention, or not {occurrence} times. There are: {string.Join(" | ", Layer.Mentions.Select(m => m.Span.Of(Text)))}");
        return found[occurrence - 1];
    }

    /// <summary>The words of what a mention stands for, or null.</summary>
    internal string? TargetOf(string words, int occurrence = 1)
    {
        Mention mention = Find(words, occurrence);
        return Layer.AntecedentOf(mention.Sentence, mention.Head)?.Mention.Span.Of(Text);
    }

    /// <summary>Whether two mentions are of one entity.</summary>
    internal bool AreOne(string words, string others, int occurrence = 1, int otherOccurrence = 1) => Find(words, occurrence).Entity == Find(others, otherOccurrence).Entity;

    /// <summary>All words of each mention of the entity of a mention.</summary>
    internal string[] EntityOf(string words, int occurrence = 1) => [.. Layer.Entities[Find(words, occurrence).Entity].Mentions.Select(m => Layer.Mentions[m].Span.Of(Text))];
}
