using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;

namespace IntlAssistant.Bot.Tests.Contacts;

public sealed class ContactStepTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task The_very_first_message_may_ask_for_a_person_and_the_address_is_asked_for_once()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();

        var told = Assert.Single(await bot.SayAsync("Talk to a person"));
        Assert.Contains("It is used only to send you the office's reply", told.Text, StringComparison.Ordinal);
        Assert.Equal(["No e-mail address", "Back to the assistant"], told.SuggestedActions!.Actions.Select(action => action.Title));

        await bot.SayAsync("me@example.org");
        var contact = await bot.Get<IContactStore>().FindAsync(conversation, default);
        Assert.Equal(("me@example.org", Contact.CaseReplies, bot.Time.GetUtcNow()), (contact!.Email, contact.Purpose, contact.GivenAt));

        await bot.ClickAsync("Back to the assistant");
        Assert.DoesNotContain("e-mail", Assert.Single(await bot.SayAsync("Talk to a person")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No e-mail address")]
    [InlineData("no thanks")]
    [InlineData("نه ممنون")]
    [InlineData("Keine E-Mail-Adresse")]
    public async Task A_no_in_any_language_settles_it(string no)
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.SayAsync("Talk to a person");

        Assert.StartsWith("All right, no e-mail address.", Assert.Single(await bot.SayAsync(no)).Text, StringComparison.Ordinal);

        await bot.SayAsync("me@example.org");
        Assert.Null(await bot.Get<IContactStore>().FindAsync(conversation, default));
    }

    [Fact]
    public async Task What_is_no_address_is_told_once_and_everything_reaches_the_case()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.SayAsync("Talk to a person");

        Assert.Contains("is not a complete e-mail address", Assert.Single(await bot.SayAsync("me@example")).Text, StringComparison.Ordinal);
        Assert.Contains("is added to case 1", Assert.Single(await bot.SayAsync("me@again")).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.SayAsync("My question is about my visa."));

        Assert.Null(await bot.Get<IContactStore>().FindAsync(conversation, default));
        Assert.Equal(4, (await bot.CaseAsync())!.Unanswered);
    }

    [Fact]
    public async Task While_a_person_has_the_floor_an_address_is_kept_without_a_word()
    {
        await using var bot = await TestBot.StartAsync(folder);
        var conversation = await bot.BeginAsync();
        await bot.SayAsync("Talk to a person");
        await bot.Get<IStaffDesk>().TakeAsync(new StaffAction(new CaseId(1), "ada"), default);

        Assert.Empty(await bot.SayAsync("My address is me@example.org"));

        Assert.Equal("me@example.org", (await bot.Get<IContactStore>().FindAsync(conversation, default))!.Email);
    }

    public void Dispose() => folder.Dispose();
}
