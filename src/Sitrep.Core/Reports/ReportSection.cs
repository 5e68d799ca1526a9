namespace Sitrep.Reports;

/// <summary>A section of the front: the smallest division that a place is known to lie in.</summary>
/// <remarks>Immutable, thread-safe. The recognised state stands in <see cref="Country"/>, whoever holds the ground.</remarks>
/// <param name="Name">Second division with the first, or the first.</param>
/// <param name="Country">ISO 3166 alpha-3.</param>
public sealed record ReportSection(string Name, string? Country)
{
    internal static ReportSection? Of(Incidents.Records.ToldPlace place)
        => (place.Admin2, place.Admin1) switch
        {
            ({ Length: > 0 } second, { Length: > 0 } first) when second != first => new($"{second}, {first}", place.Country),
            ({ Length: > 0 } second, _) => new(second, place.Country),
            (_, { Length: > 0 } first) => new(first, place.Country),
            _ => null,
        };
}
