using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Store.Sqlite;
using Sitrep.Stores;

namespace Sitrep.StoreTests;

/// <summary>The program itself, in processes of its own.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Kills = 20;
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private readonly TestFolder _folder = new();

    private string Db => _folder.File("t.sitrep");

    [Fact]
    public async Task Killed_twenty_times_while_adding_nothing_acknowledged_is_lost_and_the_last_run_completes()
    {
        string input = Input("all.jsonl", 0, 120);
        var random = new Random(20261125);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process add = Add(input, "--batch", "2", "--json", "--quiet");
            // Killed at a random moment of what follows the start or the n-th acknowledgement.
            int lines = random.Next(0, 8);
            for (int i = 0; i < lines && await add.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line; i++)
            {
                acknowledged.Add(Id(line));
            }

            await Task.Delay(random.Next(0, lines == 0 ? 900 : 60), TestContext.Current.CancellationToken);
            add.Kill();
            await add.WaitForExitAsync(TestContext.Current.CancellationToken);
            // What was still in the pipe had been acknowledged too; a line cut short had not.
            string rest = await add.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            acknowledged.UnionWith(rest.Split('\n')[..^1].Select(Id));
            Sound(acknowledged);
        }

        Assert.True(acknowledged.Count > 0, "no run came so far as to acknowledge anything");
        Assert.Equal(0, await Finish(Add(input, "--json", "--quiet")));
        using SqliteStore store = SqliteStore.Open(Db, Tell.Linker, StoreMode.Read);
        Assert.Equal(120, store.Status().Articles);
        string whole = _folder.File("whole.sitrep");
        Assert.Equal(0, await Finish(Start("add", input, "--db", whole, "--quiet")));
        using SqliteStore once = SqliteStore.Open(whole, Tell.Linker, StoreMode.Read);
        Assert.Equal(Tell.Partition(once), Tell.Partition(store));
    }

    [Fact]
    public async Task Two_processes_that_add_at_once_wait_for_each_other()
    {
        string left = Input("left.jsonl", 0, 40), right = Input("right.jsonl", 20, 40);
        Process one = Add(left, "--batch", "3", "--quiet"), other = Add(right, "--batch", "3", "--quiet");
        int[] codes = await Task.WhenAll(Finish(one), Finish(other));
        Assert.Equal([0, 0], codes);
        using SqliteStore store = SqliteStore.Open(Db, Tell.Linker, StoreMode.Read);
        Assert.Equal(60, store.Status().Articles);
        Assert.Equal("ok", Integrity());
    }

    public void Dispose() => _folder.Dispose();

    private static string Id(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    private string Input(string name, int from, int count)
    {
        string file = _folder.File(name);
        File.WriteAllLines(file, Enumerable.Range(from, count).Select(i => JsonSerializer.Serialize(new
        {
            url = $"https://example.org/{i}",
            title = $"Shelling near {Tell.Places[i % 4]}",
            date = $"2022-02-{(i % 27) + 1:00}",
            text = $"Armenian armed forces shelled the village of {Tell.Places[i % 4]} on {(i % 27) + 1} February 2022, the Azerbaijani Defence Ministry said. {(i % 5) + 1} soldiers were wounded. Number {i} of this series.",
        })));
        return file;
    }

    private Process Add(string input, params string[] options) => Start(["add", input, "--db", Db, .. options]);

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "sitrep")) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<int> Finish(Process process)
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Long, TestContext.Current.CancellationToken);
            await output;
            return process.ExitCode;
        }
    }

    private void Sound(HashSet<string> acknowledged)
    {
        if (!File.Exists(Db) || new FileInfo(Db).Length == 0)
        {
            Assert.Empty(acknowledged);
            return;
        }

        Assert.Equal("ok", Integrity());
        if (acknowledged.Count == 0)
        {
            // Killed before the tables stood.
            return;
        }

        using SqliteStore store = SqliteStore.Open(Db, Tell.Linker, StoreMode.Read);
        Assert.All(acknowledged, id => Assert.True(store.Has(id), $"{id} was acknowledged and is lost"));
        Assert.Equal(store.Status().Articles, store.Dossiers(StoreQuery.All).SelectMany(d => d.Entries).Select(e => e.Article.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private string Integrity()
    {
        using var connection = new SqliteConnection($"Data Source={Db};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
