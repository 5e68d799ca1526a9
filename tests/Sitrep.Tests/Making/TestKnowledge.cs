using Sitrep.Knowledge;

namespace Sitrep.Tests.Making;

/// <summary>The repository's own knowledge, and small folders of it with one thing changed.</summary>
internal static class TestKnowledge
{
    private static readonly Lazy<Ontology> Loaded = new(() => Ontology.Load(new FolderKnowledge(Folder), []));

    public static string Folder => Path.Combine(Repository.Root, "knowledge");

    public static Ontology Ontology => Loaded.Value;
}
