namespace Sitrep.Exports;

/// <summary>What an export lets out.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record ExportOptions
{
    /// <summary>Whether names of private persons go out, and with them every word taken from an article.</summary>
    public bool WithNames { get; init; }

    /// <summary>For whom it is.</summary>
    public ExportProfile Profile { get; init; }

    /// <summary>How far places are made coarser; only in the public profile.</summary>
    public Coarsening Coarsening { get; init; }

    /// <summary>Incidents of the last so many days are left out; only in the public profile. 0 or more.</summary>
    public int DelayDays { get; init; }

    /// <summary>What today is, for the delay and for columns that say when a row was written.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal Coarsening Coarser => Profile == ExportProfile.Public ? Coarsening : Coarsening.None;

    internal bool Names => WithNames && Profile != ExportProfile.Public;
}
