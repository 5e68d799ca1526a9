using Sitrep.Languages;

namespace Sitrep.Actors;

/// <summary>Tells whom "he", "they" and "it" stand for: the party that was subject before them and fits in number and sort.</summary>
internal static class PronounReader
{
    /// <summary>The party that a pronoun stands for, with the pronoun's own words; null where none fits.</summary>
    internal static ActorMention? Read(Sentence sentence, int word, IReadOnlyList<ActorMention> here, ActorMemory memory)
    {
        if (sentence[word].Upos is not Upos.Pron || sentence.RelationIs(word, "expl") || sentence[word].Xpos is not "PRP")
        {
            return null;
        }

        Func<ActorMention, bool>? fits = sentence[word].Text.ToLowerInvariant() switch
        {
            "he" or "she" or "him" or "her" => m => m.Kind is "person" || (m.Kind is "people" or "force" && sentence.Index >= 0 && m.Singular),
            "they" or "them" => m => m.Kind is "force" or "people" or "group" or "person" && !m.Singular,
            "it" => m => m.Kind is "institution" or "state" or "capital" or "body" or "force" or "media" or "group" && (m.Id is not null || (m.Sentence == sentence.Index && m.Singular)),
            _ => null,
        };
        if (fits is null)
        {
            return null;
        }

        ActorMention? antecedent = here.FirstOrDefault(m => m.Last < word && m.ResolvedBy is null && sentence.RelationIs(m.Head, "nsubj") && fits(m)) ?? memory.Subject(sentence.Index, fits);
        return antecedent is null ? null : antecedent with
        {
            Span = sentence[word].Span,
            Sentence = sentence.Index,
            First = word,
            Last = word,
            Head = word,
            ResolvedBy = "coreference",
            Confidence = antecedent.Confidence * 0.7,
        };
    }
}
