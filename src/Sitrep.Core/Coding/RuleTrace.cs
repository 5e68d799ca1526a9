namespace Sitrep.Coding;

/// <summary>What became of a rule at a word: shown by <c>sitrep explain</c>.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="File">Its file and line.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Word">Index of the trigger's head word.</param>
/// <param name="Fired">Whether it fired.</param>
/// <param name="Reason">Why not; what it found where it fired.</param>
public sealed record RuleTrace(string Rule, string File, int Sentence, int Word, bool Fired, string Reason);
