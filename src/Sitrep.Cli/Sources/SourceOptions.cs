namespace Sitrep.Cli.Sources;

/// <summary>What the command line says about inputs.</summary>
/// <param name="Published">The day all of them were published, or null.</param>
/// <param name="MaxBytes">Largest input that is read, or null for the reader's own limit.</param>
internal sealed record SourceOptions(DateOnly? Published = null, int? MaxBytes = null);
