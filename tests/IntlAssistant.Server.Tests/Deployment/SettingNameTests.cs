using System.Text.RegularExpressions;
using IntlAssistant.Server.Tests.Settings;

namespace IntlAssistant.Server.Tests.Deployment;

/// <summary>What is written for machines that are not here names only what there is.</summary>
public sealed partial class SettingNameTests
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

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.At("deployment"), "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".png", StringComparison.Ordinal));

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Za-z]+(?:__(?:\d+|[A-Za-z]+))*")]
    private static partial Regex Setting();

    [GeneratedRegex(@"__\d+")]
    private static partial Regex Number();
}
