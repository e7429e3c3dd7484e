using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Postgres;
using IntlAssistant.Conversations.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Fact]
    public void With_nothing_set_the_database_is_in_the_folder_data()
    {
        var options = Read([]);

        Assert.Equal(Path.GetFullPath(Path.Combine("data", "intl-assistant.db")), SqliteLocation.File(options));
    }

    [Theory]
    [InlineData("Data Source=/srv/a b/chat.db")]
    [InlineData("data source='/srv/a b/chat.db'")]
    [InlineData("Filename=/srv/a b/chat.db;")]
    public void A_connection_string_names_another_file(string text)
    {
        var options = Read(new() { ["ConnectionString"] = text });

        Assert.Equal(Path.GetFullPath("/srv/a b/chat.db"), SqliteLocation.File(options));
    }

    [Theory]
    [InlineData("Host=db;Password=secret")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=file:chat.db?mode=memory")]
    [InlineData("Data Source=chat.db;Mode=ReadOnly")]
    [InlineData("Data Source=")]
    [InlineData("secret")]
    public void A_connection_string_that_names_no_file_is_refused_and_not_repeated(string text)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(new() { ["ConnectionString"] = text }));

        Assert.Contains("Storage:ConnectionString does not name a database file; write 'Data Source=/folder/file.db'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=chat.db")]
    [InlineData("Database=chat;Password=secret")]
    [InlineData("Host=db;Port=secret")]
    public void A_connection_string_that_names_no_server_is_refused_and_not_repeated(string text)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(new() { ["Provider"] = "Postgres", ["ConnectionString"] = text }));

        Assert.Contains(
            "Storage:ConnectionString does not name a PostgreSQL server; write 'Host=…;Database=…;Username=…;Password=…'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_is_named_without_its_password() => Assert.Equal(
        "PostgreSQL chat at db:5433", PostgresLocation.Name("Host=db;Port=5433;Database=chat;Username=chat;Password=secret"));

    [Fact]
    public void A_provider_that_is_none_is_refused()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(new() { ["Provider"] = "mongo" }));

        Assert.Contains("Storage:Provider 'mongo' is not known; write 'sqlite' or 'postgres'.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(new() { ["Provider"] = "x", ["DataFolder"] = " " }));

        Assert.Equal(
            ["Storage:Provider 'x' is not known; write 'sqlite' or 'postgres'.", "Storage:DataFolder is empty; name a folder, as 'data'."],
            fault.Failures);
    }

    private static StorageOptions Read(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddConversations(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<StorageOptions>>().Value;
    }
}
