namespace Sitrep.Exports;

/// <summary>Where an export writes to: the main file and those that some formats write beside it.</summary>
public interface IExportTarget
{
    /// <summary>Opens a file for writing; whoever opens it closes it.</summary>
    /// <param name="part">Empty for the main file, else what sets the other apart: <c>mentions</c>. Each is opened once.</param>
    Stream Open(string part);
}
