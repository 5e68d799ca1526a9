namespace Sitrep.Places.Importing;

/// <summary>Reads lines of one format of gazetteers.</summary>
internal interface IRowReader
{
    /// <summary>Name of the format.</summary>
    string Format { get; }

    /// <summary>Reads a line.</summary>
    /// <param name="cells">Its cells; not empty.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <returns>The row, or null and the reason.</returns>
    PlaceRow? Read(string[] cells, out string reason);
}
