namespace Sitrep.Places;

/// <summary>How the text ties a name to the one that it lies in.</summary>
internal enum ContainerCue
{
    None,

    /// <summary>"X, Y": may be a list as well.</summary>
    Comma,

    /// <summary>"X settlement of the Y region", "X in Y", "X (Y)", "Y's X".</summary>
    In,

    /// <summary>"X near Y".</summary>
    Near,
}
