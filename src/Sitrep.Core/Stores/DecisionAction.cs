namespace Sitrep.Stores;

/// <summary>What a person can decide about an incident.</summary>
public enum DecisionAction
{
    /// <summary>It is right as it stands.</summary>
    Accept,

    /// <summary>It is wrong and not to be used.</summary>
    Reject,

    /// <summary>A field is given by hand, beside what was read.</summary>
    Set,

    /// <summary>The last decision that was not taken back is taken back.</summary>
    Undo,

    /// <summary>Another incident is the same one.</summary>
    Merge,

    /// <summary>One of its accounts tells of another incident.</summary>
    Split,
}
