namespace Sitrep.Languages;

/// <summary>The arrays that finding roles needs; kept and used again.</summary>
/// <remarks>Not thread-safe: each document being read has its own.</remarks>
internal sealed class RoleWorkspace
{
    internal readonly RoleSentence Sentence = new();
    internal readonly RoleCandidates Candidates = new();
    internal readonly uint[] Keys = new uint[256];
    internal readonly int[] Scores = new int[WeightTable.MaximumClasses];
    private byte[] _labels = new byte[256];

    /// <summary>Room for a label of each candidate.</summary>
    internal Span<byte> Room(int count)
    {
        if (_labels.Length < count)
        {
            _labels = new byte[count * 2];
        }

        return _labels.AsSpan(0, count);
    }
}
