namespace Sitrep.Languages;

/// <summary>The genders that a mention may have, as a set.</summary>
[Flags]
internal enum MentionGender : byte
{
    None = 0,
    Male = 1,
    Female = 2,
    Person = Male | Female,
    Neuter = 4,
    Any = Person | Neuter,
}
