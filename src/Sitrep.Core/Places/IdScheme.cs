namespace Sitrep.Places;

/// <summary>Whose number a place of a gazetteer file bears; the values are bits of its flags.</summary>
internal enum IdScheme
{
    /// <summary>GeoNames.</summary>
    GeoNames = 0,

    /// <summary>Who's On First.</summary>
    WhosOnFirst = 4,

    /// <summary>Nobody's: the number of the line that it was imported from.</summary>
    Own = 8,
}
