using System.Collections.Immutable;

namespace Sitrep.Coding.Frames;

/// <summary>A <c>yes</c> or <c>no</c> line of a rule: executed by <c>sitrep check</c> and by the tests.</summary>
/// <param name="Line">Line number in the file, from 1.</param>
/// <param name="IsYes">Whether the rule must fire.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Roles">Role fillers that must be found, as words of the sentence.</param>
internal sealed record FrameExample(int Line, bool IsYes, string Text, ImmutableArray<(Role Role, string Words)> Roles);
