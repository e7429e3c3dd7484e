using System.Reflection;
using System.Text.RegularExpressions;
using IntlAssistant.Bot.Office;
using IntlAssistant.BotFramework.Registration;

namespace IntlAssistant.Server.Tests.Deployment;

/// <summary>What the deployment templates set are settings that the server reads.</summary>
public sealed partial class TemplateTests
{
    private const string Azure = "deployment/azure";

    [Fact]
    public void Every_setting_that_a_template_writes_is_one_that_the_server_reads()
    {
        var names = Templates().SelectMany(text => Setting().Matches(text)).Select(match => (Section: match.Groups[1].Value, Key: match.Groups[2].Value)).Distinct().ToList();

        Assert.Contains(("Bot", "AppId"), names);
        Assert.All(names, name => Assert.NotNull(
            (name.Section == BotOptions.Section ? typeof(BotOptions) : typeof(OfficeOptions)).GetProperty(name.Key, BindingFlags.Public | BindingFlags.Instance)));
    }

    [Fact]
    public void Every_module_and_template_that_is_named_is_there()
    {
        var named = Templates().SelectMany(text => File().Matches(text)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(System.IO.File.Exists(Repository.At(Azure, name)), name));
    }

    private static IEnumerable<string> Templates() => Directory.EnumerateFiles(Repository.At(Azure), "*.bicep*").Select(System.IO.File.ReadAllText);

    [GeneratedRegex("\\b(Bot|Office)__([A-Za-z]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();

    [GeneratedRegex("'([a-z-]+\\.bicep)'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex File();
}
