using System.Collections.Immutable;

namespace Sitrep.Knowledge;

/// <summary>A row of a <see cref="KnowledgeTable"/>.</summary>
/// <param name="Line">Line number in the file, from 1.</param>
/// <param name="Values">The cells, trimmed.</param>
public sealed record KnowledgeRow(int Line, ImmutableArray<string> Values);
