using System.Collections.Immutable;

namespace Sitrep.Languages;

/// <summary>The labels of the model by number, and which of them exclude each other.</summary>
/// <remarks>Immutable, thread-safe. Number 0 is no argument.</remarks>
internal sealed class RoleLabels
{
    /// <summary>No argument.</summary>
    internal const int None = 0;

    private readonly uint[] _once;
    private readonly uint[] _needed;

    /// <summary>Makes the table of names; the first stands for none.</summary>
    internal RoleLabels(ImmutableArray<string> names)
    {
        if (names.Length is 0 or > RowLine.MaximumClasses)
        {
            throw new InvalidDataException("The language model has an impossible number of role labels. Install the program again, or train the model anew.");
        }

        All = [.. names.Select(n => new RoleLabel(n))];
        _once = [.. All.Select(l => l.IsCore ? 1u << (l.Number + (l.IsReference ? 8 : 0)) : 0)];
        _needed = [.. All.Select(l => l.IsContinuation && l.Number >= 0 ? 1u << l.Number : 0)];
    }

    /// <summary>The labels.</summary>
    internal ImmutableArray<RoleLabel> All { get; }

    /// <summary>Whether a label may follow: a core role once, the rest of one after its beginning.</summary>
    /// <param name="label">The label.</param>
    /// <param name="taken">What <see cref="Take"/> gave.</param>
    internal bool Allows(int label, uint taken) => (_once[label] & taken) == 0 && (_needed[label] & ~taken) == 0;

    /// <summary>What is taken after a label.</summary>
    internal uint Take(int label, uint taken) => taken | _once[label];
}
