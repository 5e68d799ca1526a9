using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Exports;

/// <summary>Numbers for formats whose ids are numbers: the same for the same incident in every export. Thread-safe.</summary>
internal static class StableNumber
{
    /// <summary>From 1 to 10^15 - 1: exact in every reader that takes numbers for floating point; two of 200,000 meet once in 50,000 exports.</summary>
    internal static long Of(string id) => (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % 999_999_999_999_999UL) + 1;

    /// <summary>Twelve hexadecimal digits.</summary>
    internal static string Hex(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 6));
}
