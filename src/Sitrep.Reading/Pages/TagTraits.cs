namespace Sitrep.Reading.Pages;

/// <summary>What of a tag matters to how a parser nests elements.</summary>
[Flags]
internal enum TagTraits
{
    /// <summary>Nothing of note: an inline or unknown element.</summary>
    None = 0,

    /// <summary>Has no content: br, img.</summary>
    Void = 1,

    /// <summary>Holds text up to its own end tag: script, style.</summary>
    Raw = 2,

    /// <summary>Is opened again by parsers in every following block until it is closed: b, font.</summary>
    Formatting = 4,

    /// <summary>Closes an open paragraph.</summary>
    ClosesParagraph = 8,

    /// <summary>End tags do not reach through it: td, table.</summary>
    Scope = 16,

    /// <summary>A part of a table, whose end tag reaches up to the table.</summary>
    TablePart = 32,
}
