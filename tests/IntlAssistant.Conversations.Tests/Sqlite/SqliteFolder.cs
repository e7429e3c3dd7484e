namespace IntlAssistant.Conversations.Tests.Sqlite;

/// <summary>A data folder of a test's own, gone after it.</summary>
internal sealed class SqliteFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("conversations-").FullName;

    public string File => System.IO.Path.Combine(Path, "intl-assistant.db");

    public TestStores Open(TimeProvider? time = null) =>
        TestStores.Open(options => options.DataFolder = Path, time ?? TimeProvider.System);

    public void Delete() => Directory.Delete(Path, recursive: true);
}
