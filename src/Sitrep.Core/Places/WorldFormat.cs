using System.Runtime.InteropServices;

namespace Sitrep.Places;

/// <summary>The layout of a world gazetteer file (little-endian), for its writer and its reader.</summary>
/// <remarks>
/// Header: magic (8 bytes), length of the file (8), then offset and length (4 + 4) of every section in order. Sections are aligned to 8 bytes.
/// A key's places stand in its posting list, the weightiest first; the lowest bit of a posting says alias.
/// </remarks>
internal static class WorldFormat
{
    /// <summary>First eight bytes; the last digit is the version.</summary>
    internal const ulong Magic = 0x1A32_5A41_4754_4953UL;

    /// <summary>How many sections there are.</summary>
    internal const int Sections = 12;

    /// <summary>Size of the header in bytes.</summary>
    internal const int HeaderSize = 16 + (8 * Sections);

    /// <summary>Shortest key that has a skeleton in the file: shorter ones have too many neighbours.</summary>
    internal const int ShortestSkeleton = 4;

    /// <summary>Fewest consonants that tell a name from its neighbours.</summary>
    internal const int FewestConsonants = 3;

    /// <summary>Degrees are stored as whole numbers of this part of a degree.</summary>
    internal const double Degree = 100_000.0;

    /// <summary>Flag of a record: the capital of a state.</summary>
    internal const int Capital = 1;

    /// <summary>Flag of a record: the seat of a first division.</summary>
    internal const int Seat = 2;

    /// <summary>FNV-1a over the characters of a skeleton.</summary>
    internal static uint Hash(ReadOnlySpan<char> skeleton)
    {
        uint hash = 2166136261;
        foreach (char c in skeleton)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    /// <summary>The hash of the consonants of a name: apart from that of a skeleton.</summary>
    internal static uint HashOfConsonants(string consonants) => Hash("#" + consonants);

    /// <summary>Names of the sections by their number.</summary>
    internal enum Section
    {
        /// <summary>Where each key starts in the key bytes; one more than keys.</summary>
        KeyStarts,

        /// <summary>The keys in ordinal order, UTF-8.</summary>
        KeyBytes,

        /// <summary>Where each key's postings start; one more than keys.</summary>
        PostingStarts,

        /// <summary>Index of a place, shifted by one, plus 1 for an alias.</summary>
        Postings,

        /// <summary>Hash of a skeleton, or of the consonants, in the upper half, index of a key in the lower, in order.</summary>
        Skeletons,

        /// <summary>The places.</summary>
        Places,

        /// <summary>Names of the states (ISO 3166 alpha-3), as positions in the strings.</summary>
        Countries,

        /// <summary>Names of first divisions.</summary>
        Admin1,

        /// <summary>Codes of first divisions, as GeoNames has them (<c>US.MA</c>).</summary>
        Admin1Codes,

        /// <summary>Names of second divisions.</summary>
        Admin2,

        /// <summary>Codes of second divisions (<c>US.OH.089</c>).</summary>
        Admin2Codes,

        /// <summary>Length (two bytes) and UTF-8 bytes of every string.</summary>
        Strings,
    }

    /// <summary>A place as the file holds it.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal struct Record
    {
        /// <summary>GeoNames id, 0 for a division: a second one where it has one, else a first.</summary>
        internal uint Id;

        /// <summary>Latitude in parts of <see cref="WorldFormat.Degree"/>.</summary>
        internal int Latitude;

        /// <summary>Longitude in parts of <see cref="WorldFormat.Degree"/>.</summary>
        internal int Longitude;

        /// <summary>Inhabitants.</summary>
        internal uint Population;

        /// <summary>Position of the main name in the strings.</summary>
        internal uint Name;

        /// <summary>Index of the first division, 0xFFFF for none.</summary>
        internal ushort Admin1;

        /// <summary>Index of the second division, 0xFFFF for none.</summary>
        internal ushort Admin2;

        /// <summary>Index of the state.</summary>
        internal ushort Country;

        /// <summary>A <see cref="PlaceClass"/>.</summary>
        internal byte Class;

        /// <summary>1 capital, 2 seat of a first division; 4 and 8: an <see cref="IdScheme"/>.</summary>
        internal byte Flags;
    }
}
