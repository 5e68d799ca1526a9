using Sitrep.Knowledge;

namespace Sitrep.Tests.Places;

/// <summary>The knowledge folder of the working copy that the tests were built from.</summary>
internal static class KnowledgeFolder
{
    internal static string Root
    {
        get
        {
            for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Sitrep.slnx")))
                {
                    return Path.Combine(folder, "knowledge");
                }
            }

            throw new DirectoryNotFoundException("The tests do not run inside the working copy.");
        }
    }

    internal static IKnowledgeFiles Open() => new FolderKnowledge(Root);
}
