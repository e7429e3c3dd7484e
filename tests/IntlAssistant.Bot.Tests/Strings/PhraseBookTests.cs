using System.Text.RegularExpressions;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Tests.Strings;

public sealed partial class PhraseBookTests
{
    private static readonly PhraseBook Book = PhraseBook.Load();

    public static TheoryData<string> Languages => [.. Book.Languages.Select(language => language.Value)];

    [Fact]
    public void Load_has_every_language_of_the_dialogue() =>
        Assert.Equal(
            ["ar", "de", "en", "es", "fa", "fr", "hi", "ru", "tr", "ur", "zh"],
            Book.Languages.Select(language => language.Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_phrase_is_written_with_the_same_placeholders_as_in_English(string language)
    {
        var (english, own) = (Book.In(LanguageTag.English), Book.In(LanguageTag.Parse(language)));
        foreach (var phrase in typeof(Phrases).GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            var (expected, actual) = ((string)phrase.GetValue(english)!, (string)phrase.GetValue(own)!);
            Assert.True(phrase.Name == nameof(Phrases.Digits) || !string.IsNullOrWhiteSpace(actual), $"{language}: {phrase.Name} is empty");
            Assert.Equal(Placeholders(expected), Placeholders(actual));
            Assert.DoesNotContain('!', actual);
        }

        Assert.True(own.Digits.Length is 0 or 10);
        Assert.NotEmpty(own.YesWords);
        Assert.NotEmpty(own.NoWords);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_day_is_written_out_with_its_year(string language)
    {
        var tag = LanguageTag.Parse(language);
        var moment = new DateTimeOffset(2026, 11, 28, 8, 0, 0, TimeSpan.FromHours(3.5));

        var words = TimeWords.Write(moment, moment.AddDays(-2), tag, Book.In(tag));

        Assert.Matches(language == "fa" ? "۱۴۰۵.*۰۸:۰۰ UTC\\+۰۳:۳۰" : "2026.*08:00 UTC\\+03:30", words);
    }

    private static IEnumerable<string> Placeholders(string phrase) =>
        Placeholder().Matches(phrase).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
