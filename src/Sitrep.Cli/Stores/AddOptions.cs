using Sitrep.Cli.Sources;

namespace Sitrep.Cli.Stores;

/// <summary>What <c>sitrep add</c> was asked for.</summary>
/// <param name="Files">Files, folders and <c>-</c>, in order.</param>
/// <param name="Database">The store.</param>
/// <param name="Sources">How inputs are taken.</param>
/// <param name="Batch">Articles a commit.</param>
/// <param name="Json">A line for each article that is on the disk.</param>
/// <param name="Quiet">No progress, notes or summary.</param>
/// <param name="Knowledge">Folder of knowledge, or null for the pack.</param>
internal sealed record AddOptions(IReadOnlyList<string> Files, string? Database, SourceOptions Sources, int Batch, bool Json, bool Quiet, string? Knowledge);
