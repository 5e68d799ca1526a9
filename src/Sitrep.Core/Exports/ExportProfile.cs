namespace Sitrep.Exports;

/// <summary>For whom an export is made.</summary>
public enum ExportProfile
{
    /// <summary>For the team: places and days as they are known.</summary>
    Team,

    /// <summary>For everybody: no names of private persons, places coarsened and days delayed as asked.</summary>
    Public,
}
