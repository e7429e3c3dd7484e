using System.Text;
using Dapper;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Tests.Contracts;
using IntlAssistant.Tests.Postgres;
using Npgsql;

namespace IntlAssistant.Conversations.Tests.Postgres;

/// <remarks>Looked for in what <c>pg_dump</c> writes of every table, and, once the tables have been written anew as <c>docs/privacy.md</c> tells, in every byte of the database's files.</remarks>
public sealed class PostgresErasureJournalTests : ErasureJournalContract
{
    private readonly PostgresServer _server = PostgresServer.Shared;
    private readonly List<string> _names = [];

    private string Dump => $"{_names[0]}.dump";

    [Fact]
    public async Task Each_server_keeps_a_journal_of_what_all_of_them_erased()
    {
        await using var other = await OpenAsync("other");
        await other.OpenAsync();
        var (conversation, _) = await FillAsync();
        await SaveAsync();
        await Stores.Erasure.EraseAsync(conversation.Id, ErasureActors.Visitor, null, default);
        await other.FollowAsync();
        await other.DisposeAsync();
        await CloseAsync();

        await PutBackAsync();
        await using var restored = await OpenAsync("other");
        var again = await restored.OpenAsync();

        Assert.NotNull(again);
        Assert.Null(await restored.Conversations.FindAsync(conversation.Id, default));
    }

    [Fact]
    public async Task Of_servers_that_start_on_a_restored_database_at_once_one_erases_and_all_know_it()
    {
        await using var other = await OpenAsync("other");
        await other.OpenAsync();
        var (conversation, _) = await FillAsync();
        await SaveAsync();
        var own = await Stores.Erasure.EraseAsync(conversation.Id, ErasureActors.Visitor, null, default);
        await other.FollowAsync();
        await other.DisposeAsync();
        await CloseAsync();
        await PutBackAsync();

        await using var one = await OpenAsync("journal");
        await using var two = await OpenAsync("other");
        var again = await Task.WhenAll(Task.Run(one.OpenAsync), Task.Run(two.OpenAsync));

        Assert.Single(again.OfType<ErasureReceipt>());
        Assert.NotNull(await two.Erasure.FindAsync(own!.Id, default));
        Assert.Null(await two.Conversations.FindAsync(conversation.Id, default));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var name in _names)
        {
            _server.Drop(name);
        }
    }

    internal override void Locate(StorageOptions options)
    {
        if (_names.Count == 0)
        {
            _names.Add(_server.Create());
        }

        options.Provider = "postgres";
        options.ConnectionString = _server.ConnectionTo(_names[^1]);
    }

    internal override Task SaveAsync()
    {
        _server.Program("pg_dump", "--format=custom", $"--file={Dump}", _names[^1]);
        return Task.CompletedTask;
    }

    internal override Task PutBackAsync()
    {
        _names.Add(_server.Create());
        _server.Program("pg_restore", "--exit-on-error", "--no-owner", $"--dbname={_names[^1]}", Dump);
        return Task.CompletedTask;
    }

    internal override async Task<IReadOnlyList<string>> FindAsync(string word)
    {
        var found = _server.Program("pg_dump", "--format=plain", "--inserts", _names[^1]).Split('\n')
            .Where(line => line.Contains(word, StringComparison.Ordinal)).ToList();
        await using var connection = new NpgsqlConnection(_server.ConnectionTo(_names[^1]) + ";Pooling=false");
        await connection.ExecuteAsync("VACUUM FULL");
        await connection.ExecuteAsync("CHECKPOINT", commandType: System.Data.CommandType.Text);
        var folder = await connection.ExecuteScalarAsync<string>(
            "SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database WHERE datname = current_database()");
        found.AddRange(Directory.EnumerateFiles(folder!).Where(file => // asked of a database that is there
            Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains(word, StringComparison.Ordinal)));
        return found;
    }
}
