namespace Sitrep.Coding.Frames;

/// <summary>A verb that only lends its subject to an event noun: "launch an attack" (the subject is the actor), "come under fire" (the target).</summary>
/// <param name="Pattern">The verb, the complement being the noun's slot: <c>launch+*</c>, <c>come+under:*</c>.</param>
/// <param name="Subject">The role of the verb's deep subject.</param>
/// <param name="Object">The role of the verb's deep object where the noun stands behind a preposition ("subject X to shelling"), or null.</param>
internal sealed record LightVerb(TriggerPattern Pattern, Role Subject, Role? Object);
