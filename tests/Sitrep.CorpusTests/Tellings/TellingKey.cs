namespace Sitrep.CorpusTests.Tellings;

/// <summary>That an article of the tellings tells of an incident, and in which words.</summary>
/// <param name="Incident">Name of the incident.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Role">tells, denies, copy, follow-up, background or roundup.</param>
/// <param name="Quote">The words that name the event, as they stand in the article.</param>
public sealed record TellingKey(string Incident, string Article, string Role, string Quote);
