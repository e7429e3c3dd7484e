namespace IntlAssistant.Server.Tests.Settings;

/// <summary>The reference of the settings is that of the code, or this fails. With <c>WRITE_REFERENCE=1</c> in the environment it is written anew.</summary>
public sealed class SettingsReferenceTests
{
    [Fact]
    public void The_reference_of_the_settings_is_up_to_date()
    {
        var file = Path.Combine(Root(), "docs", "configuration.md");
        var now = SettingsReference.Write();
        if (Environment.GetEnvironmentVariable("WRITE_REFERENCE") == "1")
        {
            File.WriteAllText(file, now);
        }

        var written = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(
            written == now,
            "docs/configuration.md is not what the settings' classes say now; write it anew with WRITE_REFERENCE=1 dotnet test tests/IntlAssistant.Server.Tests --filter SettingsReference");
    }

    [Fact]
    public void Every_setting_says_what_it_is() =>
        Assert.DoesNotContain(SettingsReference.Write().Split('\n'), line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains(" |  | ", StringComparison.Ordinal));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IntlAssistant.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no IntlAssistant.sln above the tests.");
        }

        return folder.FullName;
    }
}
