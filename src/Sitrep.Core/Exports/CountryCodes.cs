namespace Sitrep.Exports;

/// <summary>A state's codes in the schemes that exports follow.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Iso3">ISO 3166 alpha-3.</param>
/// <param name="Name">English short name.</param>
/// <param name="Numeric">ISO 3166 numeric without leading zeros; empty where there is none.</param>
/// <param name="Fips">FIPS 10-4; empty where no source is at hand.</param>
/// <param name="AcledRegion">Region of ACLED's scheme.</param>
/// <param name="UcdpRegion">Region of UCDP's scheme.</param>
public sealed record CountryCodes(string Iso3, string Name, string Numeric, string Fips, string AcledRegion, string UcdpRegion);
