namespace Sitrep.Languages;

/// <summary>A universal tag and a Penn tag, learnt as one.</summary>
/// <param name="Upos">Universal tag.</param>
/// <param name="Xpos">Penn tag.</param>
internal readonly record struct JointTag(Upos Upos, string Xpos)
{
    /// <summary>Reads a tag as <see cref="ToString"/> writes it.</summary>
    internal static JointTag Parse(string line)
    {
        int bar = line.IndexOf('|', StringComparison.Ordinal);
        return new(Enum.Parse<Upos>(line.AsSpan(0, bar), ignoreCase: true), line[(bar + 1)..]);
    }

    /// <summary>The tag in one line.</summary>
    public override string ToString() => $"{Upos.ToString().ToUpperInvariant()}|{Xpos}";
}
