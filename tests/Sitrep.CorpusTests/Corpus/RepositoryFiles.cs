namespace Sitrep.CorpusTests.Corpus;

/// <summary>Where the files of the repository lie.</summary>
public static class RepositoryFiles
{
    /// <summary>The folder that holds <c>Sitrep.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The whole articles, with floors and the list of what fails today.</summary>
    public static string Corpus => Path.Combine(Root, "tests", "corpus");

    /// <summary>Material shared with others that lies beside the repository; it may be absent.</summary>
    public static string Shared => Path.Combine(Root, "..", "shared");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds Sitrep.slnx. Run the tests from a build inside the repository.");
    }
}
