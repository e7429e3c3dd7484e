using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private readonly Office office = new();

    [Fact]
    public void Read_secrets_in_files_count_before_the_file_of_settings_and_lose_their_line_s_end()
    {
        Directory.CreateDirectory(office.At("secrets"));
        office.Write("secrets/Mail__Password", "from the file");
        office.Write("secrets/README", "no setting");
        var file = Settings($$$"""{"Secrets": {"Folder": "{{{office.At("secrets")}}}"}, "Mail": {"Password": "from the settings", "User": "office"}}""");

        var settings = SettingsFile.Read(file);

        Assert.Equal("from the file", settings["Mail:Password"]);
        Assert.Equal("office", settings["Mail:User"]);
        Assert.Null(settings["README"]);
    }

    [Fact]
    public void Read_a_folder_of_secrets_that_is_not_there_is_named()
    {
        var file = Settings("""{"Secrets": {"Folder": "/nowhere/secrets"}}""");

        var error = Assert.Throws<UsageException>(() => SettingsFile.Read(file));

        Assert.Contains("'/nowhere/secrets'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_installation_the_variables_name_settings_and_content()
    {
        var settings = Settings("""{"Model": {"Provider": "crystal-ball", "Name": "m"}}""");

        var ran = await Child.RunAsync(
            office.At("."), new() { ["INTL_ASSISTANT_SETTINGS"] = settings, ["Knowledge__Folder"] = office.Knowledge }, "ask", "What does a degree cost?", "--model");

        Assert.Equal(2, ran.Code);
        Assert.Contains("crystal-ball", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_that_the_variable_names_is_read_from_any_folder()
    {
        var ran = await Child.RunAsync(Path.GetTempPath(), new() { ["Knowledge__Folder"] = office.Knowledge }, "index", "--passages", "--json");

        Assert.Equal(0, ran.Code);
        Assert.Contains("tuition", ran.Output, StringComparison.Ordinal);
    }

    public void Dispose() => office.Dispose();

    private string Settings(string json) => office.Write("settings.json", json);
}
