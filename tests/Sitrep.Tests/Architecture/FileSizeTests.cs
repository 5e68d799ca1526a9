namespace Sitrep.Tests.Architecture;

/// <summary>A file has a size: beyond 400 lines it is two ideas.</summary>
public sealed class FileSizeTests
{
    private const int Most = 400;

    // Path and reason. A file that has become small again must leave the list.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal);

    [Fact]
    public void No_file_has_more_than_400_lines_but_for_those_listed_with_a_reason()
    {
        IReadOnlyList<SourceFile> files = [.. SourceFile.Under("src"), .. SourceFile.Under("tests")];
        Assert.NotEmpty(files);
        Faults.None(files.Where(f => f.Lines.Length > Most && !Exceptions.ContainsKey(f.Path)).Select(f => $"{f.Path}: {f.Lines.Length} lines. Cut it into ideas, or list it with a reason."));
        Faults.None(Exceptions.Keys.Where(path => files.SingleOrDefault(f => f.Path == path) is not { Lines.Length: > Most }).Select(path => $"{path} needs no exception any more. Take it off the list."));
    }

    [Fact]
    public void Every_file_declares_the_namespace_of_its_folder_or_of_one_above_it()
        => Faults.None(SourceFile.Under("src").Where(f => f.Namespace is { } name && !(Folder(f.Path) + ".").StartsWith(name + ".", StringComparison.Ordinal)).Select(f => $"{f.Path} declares {f.Namespace}"));

    // src/Sitrep.Core/Coding/Frames/x.cs -> Sitrep.Coding.Frames
    private static string Folder(string path) => Path.GetDirectoryName(path)!.Replace("src/", string.Empty, StringComparison.Ordinal).Replace("Sitrep.Core", "Sitrep", StringComparison.Ordinal).Replace('/', '.');
}
