namespace Sitrep.Reading.Inputs;

/// <summary>What an input is, by its content first and its name second.</summary>
internal enum PageFormat
{
    /// <summary>Running text.</summary>
    PlainText,

    /// <summary>A page.</summary>
    Html,

    /// <summary>An RSS or Atom feed.</summary>
    Feed,

    /// <summary>One JSON object or an array of them.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}
