using System.Collections.Immutable;
using Sitrep.Coding;
using Sitrep.Times;

namespace Sitrep.Claims;

/// <summary>An event as told: by whose word, when, and as news or as history.</summary>
/// <param name="Event">The event.</param>
/// <param name="Claims">Whose word it is; empty for the publisher itself.</param>
/// <param name="Time">When it happened, where its sentence tells it.</param>
/// <param name="IsBackground">Whether it is history that the article retells.</param>
public sealed record ToldEvent(EventMention Event, ImmutableArray<Claim> Claims, TimeMention? Time, bool IsBackground);
