using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations;

namespace IntlAssistant.Bot.Tests.Links;

public sealed class ChatLinksTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task A_token_leads_to_its_conversation_for_its_use_and_time_alone()
    {
        await using var bot = TestBot.Build(folder);
        var links = bot.Get<IChatLinks>();
        var conversation = ConversationId.New();
        var token = await links.IssueAsync(conversation, ChatLinkUse.Reopen, TimeSpan.FromHours(1), default);

        Assert.Equal(conversation, await links.ReadAsync(token, ChatLinkUse.Reopen, default));
        Assert.Null(await links.ReadAsync(token, ChatLinkUse.Download, default));
        bot.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Null(await links.ReadAsync(token, ChatLinkUse.Reopen, default));
    }

    [Fact]
    public async Task A_token_that_was_changed_in_any_letter_leads_nowhere()
    {
        await using var bot = TestBot.Build(folder);
        var links = bot.Get<IChatLinks>();
        var token = await links.IssueAsync(ConversationId.New(), ChatLinkUse.Reopen, TimeSpan.FromHours(1), default);

        for (var place = 0; place < token.Length - 1; place++)
        {
            var changed = token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..];
            Assert.Null(await links.ReadAsync(changed, ChatLinkUse.Reopen, default));
        }

        Assert.Null(await links.ReadAsync("", ChatLinkUse.Reopen, default));
        Assert.Null(await links.ReadAsync("%%%", ChatLinkUse.Reopen, default));
        Assert.Null(await links.ReadAsync(token + token, ChatLinkUse.Reopen, default));
    }

    public void Dispose() => folder.Dispose();
}
