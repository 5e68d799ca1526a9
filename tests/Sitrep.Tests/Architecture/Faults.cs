namespace Sitrep.Tests.Architecture;

/// <summary>Fails with all that was found, a line each, so that one run tells everything.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        if (all.Length > 0)
        {
            Assert.Fail(string.Join('\n', all));
        }
    }
}
