namespace Sitrep.Languages;

/// <summary>An earlier mention that may be what a mention refers to.</summary>
/// <param name="Mention">The earlier mention.</param>
/// <param name="Entity">Its entity so far.</param>
/// <param name="Match">How the words agree.</param>
/// <param name="Rank">How many entities that agree in number and gender stand nearer, at most 7.</param>
/// <param name="ClassRank">How many such entities of the same class stand nearer, at most 7.</param>
/// <param name="IsNearest">Whether no nearer mention is of the same entity.</param>
internal readonly record struct Candidate(MentionDraft Mention, EntityDraft Entity, WordMatch Match, int Rank, int ClassRank, bool IsNearest);
