namespace Sitrep.Coding.Arguments;

/// <summary>A word that fills a slot around a trigger.</summary>
/// <param name="Slot"><c>subj</c>, <c>obj</c>, <c>iobj</c>, <c>poss</c>, <c>mod</c> or a preposition; deep ones, whatever the voice.</param>
/// <param name="Word">Index of the filler's head word.</param>
/// <param name="Forced">The role that a light verb gives it, or null.</param>
/// <param name="Distance">0 for the trigger's own, more for those taken over from a governing clause.</param>
internal readonly record struct Argument(string Slot, int Word, Role? Forced, int Distance);
