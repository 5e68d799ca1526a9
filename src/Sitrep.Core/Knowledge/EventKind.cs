namespace Sitrep.Knowledge;

/// <summary>A kind of event of the ontology (<c>knowledge/ontology/kinds.tsv</c>) with its codes in other schemes.</summary>
/// <remarks>Immutable, thread-safe. Sources: PLOVER manual 0.8, CAMEO manual 1.1b3, ACLED codebook; the crosswalk is our own.</remarks>
/// <param name="Name">Dotted name, for instance <c>attack.fire</c>; the part before the first dot is the family.</param>
/// <param name="Meaning">What belongs to it.</param>
/// <param name="PloverType">One of the 16 PLOVER types, or null where PLOVER has none.</param>
/// <param name="PloverMode">PLOVER mode, or null.</param>
/// <param name="Cameo">CAMEO code, with leading zeros, or null.</param>
/// <param name="AcledEvent">ACLED event type, or null.</param>
/// <param name="AcledSubEvent">ACLED sub-event type, or null.</param>
/// <param name="Note">What a coder must mind.</param>
public sealed record EventKind(string Name, string Meaning, string? PloverType, string? PloverMode, string? Cameo, string? AcledEvent, string? AcledSubEvent, string Note)
{
    /// <summary>The part of the name before the first dot.</summary>
    public string Family => Name.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot ? Name[..dot] : Name;
}
