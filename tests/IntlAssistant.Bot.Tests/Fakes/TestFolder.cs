using Microsoft.Data.Sqlite;

namespace IntlAssistant.Bot.Tests.Fakes;

/// <summary>A folder for the data of one test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-tests-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
