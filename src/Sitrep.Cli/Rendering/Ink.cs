namespace Sitrep.Cli.Rendering;

/// <summary>What words are in a rendering; a <see cref="Palette"/> says how they look.</summary>
internal enum Ink
{
    Plain,
    Title,
    Heading,
    Faint,
    Trigger,
    Actor,
    Target,
    Place,
    Time,
    Weapon,
    Effect,
    Claim,
}
