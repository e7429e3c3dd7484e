using System.Text.Json;

using IntlAssistant.Cli.Tests.Shell;
using IntlAssistant.Tests.Postgres;

namespace IntlAssistant.Cli.Tests.Doctor;

public sealed class DoctorTests
{
    [Fact]
    public async Task Good_content_is_good()
    {
        using var office = new Office();
        var ran = await office.Run("doctor", "--json");
        Assert.True(ran.Json().GetProperty("good").GetBoolean(), ran.Output);
        Assert.Equal(0, ran.Code);
    }

    [Theory]
    [InlineData("sources", "title: Visas", "visas#how-long")]
    [InlineData("review", "title: Visas\nreviewBy: 2001-02-03", "visas, by 2001-02-03")]
    [InlineData("own questions", "title: Visas\nquestions:\n  - Can I talk to a person?", "visas: Can I talk to a person?")]
    public async Task What_is_to_be_looked_at_is_named(string check, string matter, string item)
    {
        using var office = new Office().Page("visas.md", $"---\nid: visas\n{matter}\n---\n## How long\n\nA visa takes ten days.\n");
        var ran = await office.Run("doctor", "--json");
        var found = ran.Json().GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("name").GetString() == check);
        Assert.Contains(item, found.GetProperty("items").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(1, ran.Code);
    }

    [Fact]
    public async Task Without_a_registration_there_is_no_Teams_and_that_is_well()
    {
        using var office = new Office();
        var found = Check(await office.Run("doctor", "--json"), "bot settings");
        Assert.True(found.GetProperty("good").GetBoolean());
        Assert.Contains("no Teams", found.GetProperty("finding").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_registration_is_told()
    {
        using var office = new Office();
        var settings = office.Write("appsettings.json", """{ "Bot": { "Password": "a secret", "TenantId": "x" } }""");
        var ran = await office.Run("doctor", "--json", "--settings", settings);
        Assert.Contains("Bot:AppId is missing", Check(ran, "bot settings").GetProperty("items")[0].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", ran.Output + ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Code);
    }

    [Fact]
    public async Task Without_a_network_it_says_so()
    {
        using var office = new Office();
        var settings = office.Write("appsettings.json", """
            {
              "Bot": {
                "AppId": "5a1b4f3e-0000-4000-8000-000000000001", "TenantId": "11111111-2222-4333-8444-555555555555", "Password": "p",
                "OpenIdMetadata": "https://127.0.0.1:1/metadata", "LoginAuthority": "https://127.0.0.1:1"
              }
            }
            """);
        var ran = await office.Run("doctor", "--json", "--settings", settings);
        Assert.All(["bot keys", "bot token"], name => Assert.Equal(
            "127.0.0.1 was not reached: this machine is offline, or may not get there", Check(ran, name).GetProperty("finding").GetString()));
        Assert.Contains("Office:Site", Check(ran, "bot address").GetProperty("items")[0].GetString(), StringComparison.Ordinal);
        Assert.True(Check(ran, "bot tenants").GetProperty("good").GetBoolean());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    public async Task Settings_that_cannot_be_read_are_refused(string? text)
    {
        using var office = new Office();
        var path = text is null ? office.At("nothing.json") : office.Write("appsettings.json", text);
        (await office.Run("doctor", "--settings", path)).IsRefused(path);
    }

    [Fact]
    public async Task Secrets_in_files_count_before_the_settings_as_they_do_for_the_server()
    {
        using var office = new Office();
        Directory.CreateDirectory(office.At("secrets"));
        office.Write("secrets/Storage__ConnectionString", PostgresServer.Shared.ConnectionTo("postgres") + "\n");
        office.Write("secrets/notes", "of somebody else");
        var settings = office.Write("appsettings.json", $$"""
            { "Storage": { "Provider": "postgres", "ConnectionString": "Host=127.0.0.1;Port=9;Database=none" }, "Secrets": { "Folder": {{JsonSerializer.Serialize(office.At("secrets"))}} } }
            """);

        var found = Check(await office.Run("doctor", "--json", "--settings", settings), "storage");

        Assert.True(found.GetProperty("good").GetBoolean(), found.GetRawText());
        Assert.Contains("database 'postgres'", found.GetProperty("finding").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_secrets_that_is_none_is_refused()
    {
        using var office = new Office();
        var settings = office.Write("appsettings.json", """{ "Secrets": { "Folder": "/nowhere/secrets" } }""");

        (await office.Run("doctor", "--settings", settings)).IsRefused("Secrets:Folder '/nowhere/secrets' is not a folder");
    }

    private static JsonElement Check(Ran ran, string name) =>
        ran.Json().GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
}
