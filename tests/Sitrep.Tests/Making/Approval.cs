namespace Sitrep.Tests.Making;

/// <summary>Compares what came out with a text that a person has approved, in <c>tests/Sitrep.Tests/Approved</c>.</summary>
/// <remarks>On a difference the text is written beside it as <c>.received.txt</c>; <c>SITREP_APPROVE=1</c> writes the approved text itself.</remarks>
internal static class Approval
{
    public static void Match(string name, string actual)
    {
        string approved = Path.Combine(Repository.Root, "tests", "Sitrep.Tests", "Approved", name);
        string received = approved + ".received.txt";
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : string.Empty;
        if (Environment.GetEnvironmentVariable("SITREP_APPROVE") == "1")
        {
            File.WriteAllText(approved, actual);
            File.Delete(received);
            return;
        }

        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{name} differs in line {FirstDifference(expected, actual)}. Compare it with {name}.received.txt; run the tests with SITREP_APPROVE=1 to approve.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        int line = 0;
        while (line < left.Length && line < right.Length && string.Equals(left[line], right[line], StringComparison.Ordinal))
        {
            line++;
        }

        return $"{line + 1}: '{left.ElementAtOrDefault(line)}' was approved, '{right.ElementAtOrDefault(line)}' came out";
    }
}
