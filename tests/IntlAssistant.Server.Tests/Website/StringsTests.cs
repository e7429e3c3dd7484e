using System.Text.RegularExpressions;
using IntlAssistant.Server.Website;

namespace IntlAssistant.Server.Tests.Website;

public sealed partial class StringsTests
{
    private static readonly UiLanguages Languages = new();

    public static TheoryData<string> Tags => [.. Languages.All.Select(language => language.Tag.Value)];

    [Fact]
    public void The_pages_speak_the_visitors_languages() =>
        Assert.Equal(
            ["ar", "de", "en", "es", "fa", "fr", "hi", "ru", "tr", "ur", "zh"],
            Languages.All.Select(language => language.Tag.Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Each_language_has_every_string_with_the_same_placeholders(string tag)
    {
        var language = Languages.Choose(tag);
        Assert.Equal(Languages.English.Keys.Order(StringComparer.Ordinal), language.Keys.Order(StringComparer.Ordinal));
        Assert.All(language.Keys, key =>
        {
            Assert.False(string.IsNullOrWhiteSpace(language[key]), key);
            Assert.Equal(Placeholders(Languages.English[key]), Placeholders(language[key]));
        });
    }

    [Theory]
    [InlineData("fa-IR", "fa")]
    [InlineData("xx", "en")]
    [InlineData("", "en")]
    [InlineData("<script>", "en")]
    public void A_language_that_is_not_ours_is_english(string asked, string chosen) =>
        Assert.Equal(chosen, Languages.Choose(asked).Tag.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
