namespace Sitrep.Coding.Frames;

/// <summary>An indented line of a rule: <c>key value</c>, with what stands deeper beneath it.</summary>
internal sealed record RuleLine(int Line, int Column, string Key, string Value, string? Continuation);
