namespace Sitrep.Times;

/// <summary>Which unit is meant, seen from the reference: last week, the next day.</summary>
internal enum TimeShift
{
    /// <summary>None told.</summary>
    None,

    /// <summary>The unit before the published day's own.</summary>
    Last,

    /// <summary>The span that ends on the published day.</summary>
    Past,

    /// <summary>The unit before the last date told.</summary>
    Previous,

    /// <summary>The unit after the published day's own; with an article, after the last date told.</summary>
    Next,

    /// <summary>The span or unit that comes.</summary>
    Coming,

    /// <summary>The unit after the last date told.</summary>
    Following,

    /// <summary>The published day's own unit.</summary>
    This,

    /// <summary>The unit of the last date told.</summary>
    That,

    /// <summary>The unit of the last date told.</summary>
    Same,
}
