namespace Sitrep.Languages;

/// <summary>How a number word joins with others.</summary>
public enum NumberWordKind
{
    /// <summary>Zero to nineteen.</summary>
    Unit,

    /// <summary>Twenty, thirty ... ninety: a unit may follow.</summary>
    Tens,

    /// <summary>Hundred, thousand, dozen: multiplies what stands before it.</summary>
    Scale,

    /// <summary>First, second, third: counts no things.</summary>
    Ordinal,

    /// <summary>Several, dozens, hundreds.</summary>
    Vague,
}
