namespace Sitrep.Languages;

/// <summary>An argument of a predicate: the words that play one role in it.</summary>
/// <param name="Label">The role.</param>
/// <param name="First">Index in the sentence of its first word.</param>
/// <param name="Last">Index of its last word; the predicate does not lie between.</param>
/// <param name="Head">Index of its head word; for a phrase with a preposition, what the preposition stands before.</param>
public readonly record struct RoleArgument(RoleLabel Label, int First, int Last, int Head);
