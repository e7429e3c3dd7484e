using System.Text.RegularExpressions;

namespace IntlAssistant.Server.Tests.Settings;

/// <summary>What is written for machines that are not here names only what there is.</summary>
public sealed partial class DeploymentFileTests
{
    [Fact]
    public void Every_setting_that_a_file_of_the_deployment_names_is_one_that_the_server_reads()
    {
        var known = SettingsReference.Write();
        var named = Files().SelectMany(file => Setting().Matches(File.ReadAllText(file)).Select(match => (file, Key: Number().Replace(match.Value, "").Replace("__", ":", StringComparison.Ordinal)))).Distinct().ToList();

        Assert.Contains(named, name => name.Key == "Storage:ConnectionString");
        Assert.All(named, name => Assert.True(
            known.Contains($"`{name.Key}`", StringComparison.Ordinal) || name.Key == "Model:Key", $"{name.file} names {name.Key}, which is no setting."));
    }

    [Fact]
    public void The_units_and_manifests_take_away_what_the_server_does_not_need()
    {
        var unit = Read("systemd/intl-assistant.service");
        Assert.All((string[])["DynamicUser=yes", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=\n"], line => Assert.Contains(line, unit, StringComparison.Ordinal));
        Assert.All((string[])["read_only: true", "cap_drop: [ALL]"], line => Assert.Contains(line, Read("docker/compose.yaml"), StringComparison.Ordinal));
        Assert.Contains("USER $APP_UID", Read("docker/Dockerfile"), StringComparison.Ordinal);
        Assert.All(
            (string[])["runAsNonRoot: true", "readOnlyRootFilesystem: true", "/health/live", "/health/ready", "kind: PodDisruptionBudget"],
            line => Assert.Contains(line, Read("kubernetes/intl-assistant.yaml"), StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder(), file));

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder(), "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".png", StringComparison.Ordinal));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IntlAssistant.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no IntlAssistant.sln above the tests.");
        }

        return Path.Combine(folder.FullName, "deployment");
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Za-z]+(?:__(?:\d+|[A-Za-z]+))*")]
    private static partial Regex Setting();

    [GeneratedRegex(@"__\d+")]
    private static partial Regex Number();
}
