namespace Sitrep.Languages;

/// <summary>The role of an argument after PropBank (Palmer, Gildea and Kingsbury 2005): <c>ARG0</c> (who does it) to <c>ARG5</c>, <c>ARGM-TMP</c> and other circumstances.</summary>
/// <remarks>Immutable, thread-safe. What a numbered role means is said by the predicate's roleset; 0 is the one who acts, 1 the one acted upon, where there are such.</remarks>
/// <param name="Name">The whole label: <c>ARG1</c>, <c>ARGM-LOC</c>, <c>R-ARG0</c>, <c>C-ARG1</c>.</param>
public sealed record RoleLabel(string Name)
{
    /// <summary>Whether the argument is a relative word that stands for another: <c>R-</c>.</summary>
    public bool IsReference { get; } = Name.StartsWith("R-", StringComparison.Ordinal);

    /// <summary>Whether the argument goes on with one of the same role: <c>C-</c>.</summary>
    public bool IsContinuation { get; } = Name.StartsWith("C-", StringComparison.Ordinal);

    /// <summary>The label without <c>R-</c> or <c>C-</c>.</summary>
    public string Plain { get; } = Name.Length > 2 && Name[1] == '-' ? Name[2..] : Name;

    /// <summary>The number of a numbered role, 0 to 5; -1 for circumstances.</summary>
    public int Number { get; } = NumberOf(Name);

    /// <summary>Whether a predicate has this role once at most: a numbered role, or its reference.</summary>
    public bool IsCore => Number >= 0 && !IsContinuation;

    /// <summary>The label.</summary>
    public override string ToString() => Name;

    private static int NumberOf(string name)
    {
        int at = name.Length > 2 && name[1] == '-' ? 2 : 0;
        return name.Length == at + 4 && name.AsSpan(at).StartsWith("ARG", StringComparison.Ordinal) && char.IsAsciiDigit(name[at + 3]) ? name[at + 3] - '0' : -1;
    }
}
