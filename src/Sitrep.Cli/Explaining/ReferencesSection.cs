using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Documents;
using Sitrep.Languages;

namespace Sitrep.Cli.Explaining;

/// <summary>What pronouns, nouns and names refer to, where that is something else in the text. Pronouns that refer to nothing found are shown too.</summary>
internal sealed class ReferencesSection : IExplainSection
{
    public string Title => "references";

    public IEnumerable<StyledText> Lines(Document document, int sentence)
    {
        if (!document.TryGet(ReferenceLayer.Key, out ReferenceLayer? layer))
        {
            return [];
        }

        return Columns.Of(layer.In(sentence).ToArray().Where(m => layer.Entities[m.Entity].Mentions.Length > 1 || m.Kind is MentionKind.Pronoun).Select(m => new[]
        {
            (m.Kind.ToString().ToLowerInvariant(), Ink.Faint),
            (m.Span.Of(document.Text), Ink.Plain),
            (Target(document, layer, m), Ink.Actor),
            (m.Antecedent < 0 ? string.Empty : m.Confidence.ToString("0.00", CultureInfo.InvariantCulture), Ink.Faint),
            (m.IsCataphoric ? m.Reason + ", ahead" : m.Reason, Ink.Faint),
        }));
    }

    private static string Target(Document document, ReferenceLayer layer, Mention mention)
    {
        if (mention.Antecedent < 0)
        {
            return layer.Entities[mention.Entity].Mentions.Length > 1 ? "first named here" : "nothing before";
        }

        Mention target = layer.AntecedentOf(mention.Sentence, mention.Head) is { } found && !mention.IsCoordinated ? found.Mention : layer.Mentions[mention.Antecedent];
        return string.Create(CultureInfo.InvariantCulture, $"{target.Span.Of(document.Text)} ({target.Sentence + 1})");
    }
}
