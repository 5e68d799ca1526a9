using Sitrep.Spans;

namespace Sitrep.Accounts;

/// <summary>How often an event happened.</summary>
/// <param name="Low">Lowest reading, or null.</param>
/// <param name="High">Highest reading, or null.</param>
/// <param name="Best">The number to take.</param>
/// <param name="Unit"><c>violations</c>, <c>shots</c>, <c>shells</c>, <c>attacks</c> ...: numbers of different units are never added.</param>
/// <param name="Span">Its words.</param>
public sealed record EventCount(double? Low, double? High, double Best, string Unit, TextSpan Span);
