namespace Sitrep.CorpusTests.Scoring;

/// <summary>The names of the scored fields.</summary>
public static class Fields
{
    public const string Kind = "kind";
    public const string Newness = "newness";
    public const string Status = "status";
    public const string Actors = "actors";
    public const string Targets = "targets";
    public const string From = "from";
    public const string At = "at";
    public const string Time = "time";
    public const string Weapons = "weapons";
    public const string Casualties = "casualties";
    public const string Claims = "claims";
    public const string RespondsTo = "respondsTo";
    public const string Count = "count";

    /// <summary>The fields that make up the field F1.</summary>
    public static IReadOnlyList<string> Scored { get; } =
        [Kind, Newness, Status, Actors, Targets, From, At, Time, Weapons, Casualties, Claims, RespondsTo, Count];

    /// <summary>Fields that are told of but not counted: they say where a mistake comes from.</summary>
    public static IReadOnlyList<string> Informational { get; } =
        ["kind-family", "actors-country", "targets-country", "claims-by", "time-open", "casualties-who", "repeated", "damage", "published", "title"];
}
