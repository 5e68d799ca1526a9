namespace Sitrep.Reading.Pages;

/// <summary>What an element of a page is for, by its tag, role and class names.</summary>
internal enum ElementRole
{
    /// <summary>Nothing of its own: what its parent is.</summary>
    None,

    /// <summary>Never shown as text: scripts, hidden parts.</summary>
    Skip,

    /// <summary>Clutter by its tag: nav, footer, aside.</summary>
    Clutter,

    /// <summary>Clutter by its class names only, which may lie.</summary>
    NamedClutter,

    /// <summary>Readers' comments: left out altogether.</summary>
    Comments,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>Called a picture: what little is written there is a caption.</summary>
    Picture,

    /// <summary>A block quotation.</summary>
    Quote,

    /// <summary>The summary under the headline.</summary>
    Standfirst,

    /// <summary>Who wrote it and when.</summary>
    Byline,
}
