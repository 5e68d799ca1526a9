namespace Sitrep.Knowledge;

/// <summary>A fault in a knowledge file, printed by <c>sitrep check</c> as <c>file:line:column: code message</c>.</summary>
/// <param name="File">Relative path of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Code">Stable code, for instance <c>K101</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record KnowledgeFault(string File, int Line, int Column, string Code, string Message)
{
    /// <summary>As <c>file:line:column: code message</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Code} {Message}");
}
