namespace Sitrep.Languages;

/// <summary>What a mention in a report from the field is of.</summary>
public enum FieldKind
{
    /// <summary>A person, by name, office or pronoun.</summary>
    Person,

    /// <summary>A place, building or position.</summary>
    Place,

    /// <summary>An organisation, armed force or group, by name, description or pronoun.</summary>
    Organisation,

    /// <summary>A weapon, or its use.</summary>
    Weapon,

    /// <summary>A military vehicle, ship or aircraft.</summary>
    Platform,

    /// <summary>A people, language or faith, mostly as an adjective.</summary>
    Nationality,
}
