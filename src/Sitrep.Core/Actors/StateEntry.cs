using System.Collections.Immutable;

namespace Sitrep.Actors;

/// <summary>A state of the world, by name, demonym and capital (ISO 3166).</summary>
/// <param name="Iso3">ISO 3166 alpha-3.</param>
/// <param name="Name">English short name.</param>
/// <param name="Names">Name and aliases.</param>
/// <param name="Demonyms">Adjectives and names of its people.</param>
/// <param name="Capitals">Names of its capital.</param>
public sealed record StateEntry(string Iso3, string Name, ImmutableArray<string> Names, ImmutableArray<string> Demonyms, ImmutableArray<string> Capitals);
