namespace Sitrep.Exports;

/// <summary>How notes name a kind of event.</summary>
/// <param name="Noun">The event: "shelling".</param>
/// <param name="By">Word before who did it.</param>
/// <param name="Upon">Word before whom it befell.</param>
internal sealed record KindWords(string Noun, string By, string Upon);
