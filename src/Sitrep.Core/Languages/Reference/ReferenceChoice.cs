namespace Sitrep.Languages;

/// <summary>What the resolver chose for a mention.</summary>
/// <param name="Antecedent">The earlier mention, or null for a new entity.</param>
/// <param name="Reason">What speaks for the link, in words; empty for a new entity.</param>
/// <param name="Confidence">Share of the probability that falls on the entity chosen, from 0 to 1.</param>
internal readonly record struct ReferenceChoice(MentionDraft? Antecedent, string Reason, double Confidence);
