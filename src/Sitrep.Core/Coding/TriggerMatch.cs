using Sitrep.Coding.Frames;

namespace Sitrep.Coding;

/// <summary>A rule whose words stand in a sentence.</summary>
/// <param name="Frame">The rule.</param>
/// <param name="Pattern">Which of its triggers.</param>
/// <param name="Word">The trigger's head word.</param>
/// <param name="Consumed">The words that are its complements: they tell no event of their own.</param>
/// <param name="Light">The light verb that carries an event noun, or null.</param>
/// <param name="Carrier">The light verb's word, or <paramref name="Word"/>.</param>
internal sealed record TriggerMatch(Frame Frame, TriggerPattern Pattern, int Word, IReadOnlyList<int> Consumed, LightVerb? Light, int Carrier)
{
    /// <summary>Whether the verb only says that it happened, and is a clause of its own: "the strike killed a nurse".</summary>
    internal bool IsOccurrence => Light is { } light && !light.Pattern.Complements.Any(c => c.Any);
}
