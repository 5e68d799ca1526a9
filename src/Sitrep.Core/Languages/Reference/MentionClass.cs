namespace Sitrep.Languages;

/// <summary>What sort of being or thing a mention speaks of, by lists and kinds of names.</summary>
internal enum MentionClass : byte
{
    Unknown,
    Person,
    Group,
    District,
    Place,
    Event,
    Document,
    Thing,
    Time,
}
