using System.Globalization;

namespace Sitrep.Languages;

/// <summary>How a form becomes its lemma: case, how many characters fall off the end, what is put there.</summary>
/// <param name="Lower">Whether the form is lower-cased first.</param>
/// <param name="Strip">How many characters fall off.</param>
/// <param name="Append">What is put at the end.</param>
internal readonly record struct LemmaScript(bool Lower, int Strip, string Append)
{
    /// <summary>The shortest script from a form to its lemma.</summary>
    internal static LemmaScript Between(string form, string lemma)
    {
        string lower = form.ToLowerInvariant();
        int keptLower = Common(lower, lemma), kept = Common(form, lemma);
        return kept > keptLower
            ? new(false, form.Length - kept, lemma[kept..])
            : new(true, form.Length - keptLower, lemma[keptLower..]);
    }

    /// <summary>Reads a script as <see cref="ToString"/> writes it.</summary>
    internal static LemmaScript Parse(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        return new(line[0] == 'L', int.Parse(line.AsSpan(1, colon - 1), NumberStyles.None, CultureInfo.InvariantCulture), line[(colon + 1)..]);
    }

    /// <summary>The lemma of a form.</summary>
    internal string Apply(string form)
    {
        int kept = Math.Max(0, form.Length - Strip);
        string cased = Lower ? form.ToLowerInvariant() : form;
        return kept == form.Length && Append.Length == 0 ? cased : string.Concat(cased.AsSpan(0, kept), Append);
    }

    /// <summary>The script in one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Lower ? 'L' : 'K')}{Strip}:{Append}");

    private static int Common(string a, string b)
    {
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
        {
            i++;
        }

        return i;
    }
}
