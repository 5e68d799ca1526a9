using Sitrep.Documents;

namespace Sitrep.Reading.Inputs;

/// <summary>Ends the reading of one input, where it fails, with a line that says so.</summary>
internal static class Guard
{
    /// <summary>The results, and at their end the failure, if one ended them.</summary>
    internal static IEnumerable<ReadingResult> Over(IEnumerable<ReadingResult> results, string source)
    {
        using IEnumerator<ReadingResult> each = results.GetEnumerator();
        Problem? problem = null;
        while (Next(each, source, ref problem))
        {
            yield return each.Current;
        }

        if (problem is not null)
        {
            yield return ReadingResult.Failed(source, problem);
        }
    }

    private static bool Next(IEnumerator<ReadingResult> each, string source, ref Problem? problem)
    {
        try
        {
            return each.MoveNext();
        }
        catch (PageRefusedException e)
        {
            problem = e.Problem;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or InvalidDataException)
        {
            problem = ReadingProblems.NotOpened(source, e.Message);
        }

        return false;
    }
}
