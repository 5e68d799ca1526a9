namespace Sitrep.Reading.Archives;

/// <summary>Packed bytes cannot be unpacked from a place on; what comes behind the damage may still be whole.</summary>
internal sealed class DamagedException(long at, string why) : PageRefusedException(ReadingProblems.Damaged(at, why));
