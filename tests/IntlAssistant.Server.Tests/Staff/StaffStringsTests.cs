using System.Text.RegularExpressions;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Knowledge;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Tests.Staff;

public sealed partial class StaffStringsTests
{
    private static readonly StaffStrings Strings = new();

    [Fact]
    public void The_console_speaks_english_and_persian() => Assert.Equal(["en", "fa"], Strings.All.Select(language => language.Tag.Value));

    [Fact]
    public void Each_language_has_every_string_with_the_same_placeholders()
    {
        var persian = Strings.Find("fa")!;
        Assert.Equal(Strings.English.Keys.Order(StringComparer.Ordinal), persian.Keys.Order(StringComparer.Ordinal));
        Assert.All(persian.Keys, key =>
        {
            Assert.False(string.IsNullOrWhiteSpace(persian[key]), key);
            Assert.Equal(Placeholders(Strings.English[key]), Placeholders(persian[key]));
        });
    }

    [Fact]
    public void Every_string_that_a_page_names_is_there()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "IntlAssistant.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("There is no IntlAssistant.sln above the tests.");
        }

        var named = Directory.EnumerateFiles(Path.Combine(root.FullName, "src/IntlAssistant.Server/Staff"), "*.cs*", SearchOption.AllDirectories)
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => (Key: match.Groups[1].Value, File: Path.GetFileName(file))))
            .ToList();

        Assert.True(named.Count > 100, "The search finds the pages.");
        Assert.All(named, name => Assert.True(Strings.English.Keys.Contains(name.Key), $"{name.File} names '{name.Key}', which is no string."));
    }

    [Fact]
    public void Every_role_theme_and_outcome_has_its_words() => Assert.All(
        Enum.GetNames<StaffRole>().SelectMany(role => (string[])[$"role.{role}", $"does.{role}"])
            .Concat(Enum.GetNames<StaffTheme>().Select(theme => $"theme.{theme}"))
            .Concat([$"outcome.{AuditOutcome.Refused}", $"outcome.{AuditOutcome.Failed}"]),
        key => Assert.Contains(key, Strings.English.Keys));

    [Fact]
    public void Whatever_can_be_wrong_with_a_page_or_a_reply_is_said_in_both_languages() => Assert.All(
        Enum.GetNames<ContentFault>().Select(fault => $"fault.{fault}").Concat(Enum.GetNames<GateFaultKind>().Select(fault => $"gate.{fault}")),
        key => Assert.Contains(key, Strings.English.Keys));

    [Fact]
    public void Latin_words_in_persian_are_isolated_and_placeholders_and_the_locale_stay()
    {
        var persian = Strings.Find("fa")!;
        Assert.Equal("fa-IR", persian["locale"]);
        Assert.All(persian.Keys.Where(key => key != "locale"), key => Assert.DoesNotMatch(
            "[A-Za-z]{2}", Regex.Replace(persian[key], "\u2068[^\u2069]*\u2069|\\{[^}]*\\}", "")));
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    /// <summary>A whole name: not one that is put together.</summary>
    [GeneratedRegex("""\bUi(?:\[|\.With\()"([^"]+)"[\],)]""")]
    private static partial Regex Named();
}
