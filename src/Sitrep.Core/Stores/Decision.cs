namespace Sitrep.Stores;

/// <summary>What a person decides about an incident.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Incident">The incident's id.</param>
/// <param name="Action">What is done.</param>
/// <param name="By">Who decides.</param>
/// <param name="At">When.</param>
public sealed record Decision(string Incident, DecisionAction Action, string By, DateTimeOffset At)
{
    /// <summary>For <see cref="DecisionAction.Set"/> the field; for <see cref="DecisionAction.Merge"/> the other incident; for <see cref="DecisionAction.Split"/> the account, <c>article/a1</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>For <see cref="DecisionAction.Set"/> the value.</summary>
    public string? Value { get; init; }
}
