using System.Text;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Backups;
using IntlAssistant.Conversations.Tests.Contracts;

namespace IntlAssistant.Conversations.Tests.Sqlite;

public sealed class SqliteErasureJournalTests : ErasureJournalContract
{
    private readonly string _place = Directory.CreateTempSubdirectory("restored-").FullName;

    private string Data => Path.Combine(_place, "data");

    private string Backup => Path.Combine(_place, "backup");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_place, recursive: true);
    }

    internal override void Locate(StorageOptions options) => options.DataFolder = Data;

    internal override Task SaveAsync() => new StorageBackup(Data).WriteAsync(Backup, default);

    internal override Task PutBackAsync()
    {
        Directory.Delete(Data, recursive: true);
        Directory.Move(Backup, Data);
        return Task.CompletedTask;
    }

    internal override Task<IReadOnlyList<string>> FindAsync(string word) => Task.FromResult<IReadOnlyList<string>>(
        [.. Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Where(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains(word, StringComparison.Ordinal))]);
}
