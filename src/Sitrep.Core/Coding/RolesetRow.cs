using System.Collections.Immutable;

namespace Sitrep.Coding;

/// <summary>What one roleset tells.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Roleset">For instance <c>attack.01</c>.</param>
/// <param name="Kind">The kind of event, empty where there is an effect alone.</param>
/// <param name="Effect">The effect on people or things, empty for none.</param>
/// <param name="Roles">The roles of ARG0 to ARG4, null for those that are none.</param>
/// <param name="Example">A sentence in which it must be found; empty for none.</param>
/// <param name="Expect">What must play which role there: <c>actor = forces; target = village</c>.</param>
internal sealed record RolesetRow(int Line, string Roleset, string Kind, string Effect, ImmutableArray<Role?> Roles, string Example, string Expect);
