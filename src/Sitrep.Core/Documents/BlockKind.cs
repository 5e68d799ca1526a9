namespace Sitrep.Documents;

/// <summary>What a block of an article's text is.</summary>
public enum BlockKind
{
    /// <summary>The article's title.</summary>
    Headline,

    /// <summary>The first paragraph, or a standfirst.</summary>
    Lead,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A block quotation.</summary>
    Quote,

    /// <summary>Words under a picture or a video: often of another day than the news.</summary>
    Caption,

    /// <summary>Place and date of the report ("BAKU, Feb 10").</summary>
    Dateline,

    /// <summary>Page clutter (breadcrumbs, share buttons, "Read also"): kept in the text, never read for events.</summary>
    Furniture,
}
