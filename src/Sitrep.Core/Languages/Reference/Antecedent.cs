namespace Sitrep.Languages;

/// <summary>What a mention stands for.</summary>
/// <param name="Mention">The name or noun that says so.</param>
/// <param name="Confidence">How sure all links up to it are together, from 0 to 1.</param>
/// <param name="Reason">What speaks for the first of these links.</param>
public sealed record Antecedent(Mention Mention, double Confidence, string Reason);
