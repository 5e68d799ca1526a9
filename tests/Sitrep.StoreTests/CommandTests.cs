using System.Text;
using System.Text.Json;
using Sitrep.Cli;
using Sitrep.Cli.Terminals;

namespace Sitrep.StoreTests;

/// <summary>The commands over a store, in-process, from the command line to the exit code.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Db => _folder.File("t.sitrep");

    [Fact]
    public async Task From_adding_to_finding_showing_and_deciding()
    {
        string first = Article("first.txt", "Baku, 10 February 2022\n\nArmenian armed forces shelled the village of Zeylik in the Kalbajar region on 9 February, the Azerbaijani Defence Ministry said. Two soldiers were wounded.");
        string second = Article("second.txt", "Yerevan, 10 February 2022\n\nThe Armenian Defence Ministry denied that its units had shelled the village of Zeylik on 9 February.");
        (int code, _, string error) = await Run("add", first, second, _folder.File("missing.txt"), "--db", Db);
        Assert.Equal(4, code);
        Assert.Contains("2 articles added", error, StringComparison.Ordinal);
        Assert.Contains("1 failed", error, StringComparison.Ordinal);
        (code, _, error) = await Run("add", first, second, "--db", Db);
        Assert.Equal(0, code);
        Assert.Contains("0 articles added (0 of them copies), 2 known already", error, StringComparison.Ordinal);

        (_, string lines, _) = await Run("incidents", "--db", Db, "--json");
        string id = Read(lines.Split('\n')[0], "id");
        (_, string found, _) = await Run("find", "wounded", "--db", Db);
        Assert.Contains("attack.shelling", found, StringComparison.Ordinal);
        (_, string near, string where) = await Run("find", "--near", "Zeylik", "--within", "10", "--db", Db);
        Assert.Contains("attack.shelling", near, StringComparison.Ordinal);
        Assert.Contains("within 10 km of Zeylik", where, StringComparison.Ordinal);
        Assert.Empty((await Run("find", "--from", "2023-01-01", "--db", Db)).Out);

        (code, string shown, _) = await Run("show", id, "--db", Db);
        Assert.Equal(0, code);
        Assert.Contains("Zeylik", shown, StringComparison.Ordinal);
        Assert.Contains("claim", shown, StringComparison.Ordinal);
        (code, string decided, _) = await Run("review", id, "accept", "--by", "Anna", "--db", Db);
        Assert.Equal(0, code);
        Assert.Contains("accepted", decided, StringComparison.Ordinal);
        Assert.Contains("Anna: accept", (await Run("show", id, "--db", Db)).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("backup", _folder.File("copy"), "--db", Db)).Code);
        Assert.Equal(lines.Split('\n').Length, (await Run("incidents", "--db", _folder.File("copy"), "--json")).Out.Split('\n').Length);
        Assert.Contains("0 articles read again", (await Run("reread", "--db", Db)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--db FILE", "incidents")]
    [InlineData(2, "--db FILE", "add", "x.txt")]
    [InlineData(3, "there is no such file", "incidents", "--db", "none")]
    [InlineData(2, "needs --near", "find", "--within", "5", "--db", "empty")]
    [InlineData(2, "no place 'Xyzzyvale'", "find", "--near", "Xyzzyvale", "--db", "empty")]
    [InlineData(2, "nowhere on earth", "find", "--near", "95,10", "--db", "empty")]
    [InlineData(2, "is later than --to", "find", "--from", "2022-02-02", "--to", "2022-02-01", "--db", "empty")]
    [InlineData(2, "no incident and no article", "show", "i123", "--db", "empty")]
    [InlineData(2, "there is no incident", "review", "i123", "accept", "--db", "empty")]
    [InlineData(2, "none of accept", "review", "i123", "burn", "--db", "empty")]
    [InlineData(2, "FIELD=VALUE", "review", "i123", "set", "colour=red", "--db", "empty")]
    public async Task What_cannot_be_done_is_said_in_a_line(int expected, string words, params string[] arguments)
    {
        if (arguments.Contains("empty"))
        {
            await Run("add", Article("calm.txt", "Nothing happened in the village on Tuesday, people said."), "--db", _folder.File("empty"), "--quiet");
        }

        (int code, string output, string error) = await Run([.. arguments.Select(a => a is "none" or "empty" ? _folder.File(a) : a)]);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Equal(expected, code);
        Assert.Empty(output);
    }

    public void Dispose() => _folder.Dispose();

    private static string Read(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).GetString()!;
    }

    private static async Task<(int Code, string Out, string Error)> Run(params string[] arguments)
    {
        var output = new StringBuilder();
        var error = new StringBuilder();
        await using var outWriter = new StringWriter(output) { NewLine = "\n" };
        await using var errorWriter = new StringWriter(error) { NewLine = "\n" };
        int code = await new Application(new Terminal { Input = Stream.Null, Out = outWriter, Error = errorWriter }).RunAsync(arguments, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private string Article(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
