using System.Collections.Immutable;
using Sitrep.Spans;

namespace Sitrep.Places;

/// <summary>A place named in the text, looked up or not.</summary>
/// <remarks>Immutable. One that cannot be resolved keeps its words and says why.</remarks>
public sealed record PlaceMention
{
    /// <summary>Where the name stands in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the name's first word in the sentence.</summary>
    public required int First { get; init; }

    /// <summary>Index of the name's last word in the sentence.</summary>
    public required int Last { get; init; }

    /// <summary>The place it stands for, or null.</summary>
    public Place? Place { get; init; }

    /// <summary>Why that place, or why none: "in the named region Kalbajar (13 km)".</summary>
    public required string Why { get; init; }

    /// <summary>How the words around it say that something stands to it.</summary>
    public PlaceRole Role { get; init; }

    /// <summary>UCDP where_prec, 1 (exact) to 7.</summary>
    public int Precision { get; init; } = 1;

    /// <summary>Index in the layer of the mention that names the region this one lies in ("X settlement of the Y region"), or -1.</summary>
    public int Container { get; init; } = -1;

    /// <summary>Whether the words only refer to a place named before ("the town", "there").</summary>
    public bool IsReference { get; init; }

    /// <summary>Further readings, the best first, at most four.</summary>
    public ImmutableArray<PlaceCandidate> Alternatives { get; init; } = [];

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1.0;
}
