namespace Sitrep.Weapons;

/// <summary>A term of <c>weapons.tsv</c>, cut into runs of letters and digits so that "D-30", "D - 30" and "D30" are one.</summary>
/// <param name="Kind">The weapon's kind; null where the phrase names no weapon.</param>
/// <param name="Keys">The runs, as written in the file: a run with a capital is matched by a capital.</param>
internal sealed record WeaponTerm(string? Kind, string[] Keys)
{
    /// <summary>Cuts a term into its runs.</summary>
    public static string[] Cut(string term)
    {
        var keys = new List<string>();
        for (int i = 0; i < term.Length;)
        {
            int start = i;
            if (char.IsLetter(term[i]))
            {
                while (i < term.Length && char.IsLetter(term[i]))
                {
                    i++;
                }
            }
            else if (char.IsAsciiDigit(term[i]))
            {
                while (i < term.Length && char.IsAsciiDigit(term[i]))
                {
                    i++;
                }
            }
            else
            {
                i++;
                continue;
            }

            keys.Add(term[start..i]);
        }

        return [.. keys];
    }
}
