namespace Sitrep.Reports;

/// <summary>Where an incident is drawn.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Name">Main name.</param>
/// <param name="Written">As an article writes it.</param>
/// <param name="Latitude">WGS84 degrees.</param>
/// <param name="Longitude">WGS84 degrees.</param>
/// <param name="Precision">UCDP where_prec, 1 to 7.</param>
public sealed record ReportPoint(string Name, string Written, double Latitude, double Longitude, int Precision)
{
    /// <summary>Kilometres within which it is taken to lie: 1 exact, 2 within 25 km, 3 and 4 a division, more a state.</summary>
    public double RadiusKilometres => Precision switch { <= 1 => 0, 2 => 25, 3 => 30, 4 => 50, _ => 250 };
}
