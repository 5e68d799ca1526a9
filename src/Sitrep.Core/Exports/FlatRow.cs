using Sitrep.Incidents;

namespace Sitrep.Exports;

/// <summary>An incident as a row of the flat table.</summary>
/// <remarks>Immutable.</remarks>
public sealed class FlatRow
{
    internal FlatRow(Dossier dossier, ExportTables tables)
    {
        Facts = new(dossier, tables);
        Tables = tables;
    }

    /// <summary>The incident.</summary>
    public Incident Incident => Facts.Incident;

    internal IncidentFacts Facts { get; }

    internal ExportTables Tables { get; }
}
