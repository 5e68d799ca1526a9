namespace Sitrep;

/// <summary>The version of the reader and of the record that it writes.</summary>
public static class SitrepVersion
{
    /// <summary>Version of the reader.</summary>
    public const string Reader = "0.1.0";

    /// <summary>Version of the record's form.</summary>
    public const string Schema = Exports.RecordWriter.Schema;
}
