using Sitrep.Knowledge;

namespace Sitrep.Cli.Sources;

/// <summary>What the command line says about inputs.</summary>
/// <param name="Published">The day all of them were published, or null.</param>
/// <param name="MaxBytes">Largest input that is read, or null for the reader's own limit.</param>
/// <param name="Fetch">Whether addresses are fetched.</param>
/// <param name="Knowledge">What pages are taken apart by, or null for the pack.</param>
internal sealed record SourceOptions(DateOnly? Published = null, int? MaxBytes = null, bool Fetch = false, IKnowledgeFiles? Knowledge = null);
