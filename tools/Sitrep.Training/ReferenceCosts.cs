namespace Sitrep.Training;

/// <summary>What mistakes cost while learning; a wrong link is worse than none.</summary>
/// <param name="FalseLink">A link of what begins a new entity.</param>
/// <param name="MissedLink">A new entity where there was one to link to.</param>
/// <param name="WrongLink">A link to another entity.</param>
internal sealed record ReferenceCosts(double FalseLink, double MissedLink, double WrongLink);
