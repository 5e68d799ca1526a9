using Sitrep.Cli.Sources;
using Sitrep.Languages;

namespace Sitrep.Cli.Commands;

/// <summary>What <c>sitrep read</c> was asked for.</summary>
/// <param name="Files">Files, folders and <c>-</c>, in order.</param>
/// <param name="Sources">How inputs are taken.</param>
/// <param name="Json">Records instead of text for people.</param>
/// <param name="Quiet">No progress, notes or summary.</param>
/// <param name="NoColor">Brackets instead of colours.</param>
/// <param name="Effort">How much the parser tries.</param>
/// <param name="Knowledge">Folder of knowledge, or null for the pack.</param>
internal sealed record ReadOptions(IReadOnlyList<string> Files, SourceOptions Sources, bool Json, bool Quiet, bool NoColor, ParsingEffort Effort, string? Knowledge);
