using IntlAssistant.Bot.Tests.Fakes;

namespace IntlAssistant.Bot.Tests.Welcome;

/// <summary>What a visitor is told of what is stored before he writes.</summary>
public sealed class PrivacyNoticeTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Theory]
    [InlineData("en", "What you write here is stored", "90", "“Erase this conversation”")]
    [InlineData("fa", "نگه داشته می‌شود", "۹۰", "«پاک کردن این گفت‌وگو»")]
    public async Task The_chat_begins_with_what_is_stored_how_long_and_how_to_erase_it(string language, string stored, string days, string erase)
    {
        var words = await WelcomeAsync(language, ("Privacy:Retention:Conversations", "90"), ("Privacy:Retention:Cases", "365"));

        Assert.Contains(stored, words, StringComparison.Ordinal);
        Assert.Contains(days, words, StringComparison.Ordinal);
        Assert.Contains(erase, words.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <remarks>Each sentence is worded so that it is right for any number: nothing in it agrees with one.</remarks>
    [Theory]
    [InlineData("en", "on day 1 after your last message, or on day 21 if")]
    [InlineData("de", "am 1. Tag nach Ihrer letzten Nachricht gelöscht; hat sich das Personal des Büros darum gekümmert, am 21. Tag.")]
    [InlineData("es", "el día 1 después de su último mensaje, o el día 21 si")]
    [InlineData("fr", "au jour 1 après votre dernier message, ou au jour 21 si")]
    [InlineData("ru", "на 1-й день после вашего последнего сообщения; если ею занимались сотрудники отдела — на 21-й день.")]
    [InlineData("tr", "Son mesajınızdan 1 gün sonra silinir; ofis görevlileri ilgilendiyse 21 gün sonra.")]
    [InlineData("zh", "最后一条消息1天后删除；若由工作人员处理过，则在21天后删除。")]
    public async Task The_days_are_told_in_a_sentence_that_is_right_for_any_number(string language, string sentence) => Assert.Contains(
        sentence, await WelcomeAsync(language, ("Privacy:Retention:Conversations", "1"), ("Privacy:Retention:Cases", "21")), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_kept_for_ever_is_not_said_to_be_deleted()
    {
        var words = await WelcomeAsync("en", ("Privacy:Retention:Cases", "0"));

        Assert.Contains("It is kept until you erase it.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("365", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_has_its_own_words_and_policy_and_nothing_of_the_words_is_markup()
    {
        var words = await WelcomeAsync(
            "en", ("Privacy:Notices:en", "Kept *{days}* days."), ("Privacy:Retention:Conversations", "7"), ("Privacy:Policy", "https://www.university.example/privacy"));

        Assert.EndsWith(
            "Kept &#42;7&#42; days. [The office's privacy policy](https://www.university.example/privacy)", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_may_tell_it_elsewhere() =>
        Assert.DoesNotContain("stored", await WelcomeAsync("en", ("Privacy:Notice", "false")), StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private async Task<string> WelcomeAsync(string language, params (string Key, string Value)[] settings)
    {
        await using var bot = await TestBot.StartAsync(folder, settings.ToDictionary(pair => pair.Key, string? (pair) => pair.Value));
        await bot.BeginAsync(locale: language);
        return Assert.Single(await bot.TranscriptAsync()).Text!; // A welcome has words.
    }
}
