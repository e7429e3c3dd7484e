using System.Net;
using IntlAssistant.Bot.Links;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Chat;

public sealed class ChatLinkTests
{
    [Fact]
    public async Task A_signed_link_gives_the_browser_the_same_chat_and_a_copy_of_it()
    {
        using var site = new Site();
        using var browser = site.Browser();
        var conversation = await StartAsync(site);
        var links = site.Services.GetRequiredService<IChatLinks>();
        var reopen = await links.IssueAsync(conversation, ChatLinkUse.Reopen, TimeSpan.FromHours(1), default);
        var download = await links.IssueAsync(conversation, ChatLinkUse.Download, TimeSpan.FromHours(1), default);

        var opened = await browser.GetAsync($"{ChatLinkPaths.Reopen}?t={reopen}");
        var text = await browser.GetAsync($"{ChatLinkPaths.Download}?format=text&t={download}");
        var json = await browser.GetStringAsync($"{ChatLinkPaths.Download}?format=json&t={download}");

        Assert.Equal((HttpStatusCode.Redirect, "/chat"), (opened.StatusCode, opened.Headers.Location?.OriginalString));
        Assert.Contains(opened.Headers.GetValues("Set-Cookie"), value => value.StartsWith("intl-assistant=", StringComparison.Ordinal));
        Assert.Contains("Where is the Visa Office?", await text.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("attachment", text.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("\"from\": \"visitor\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_not_ours_gives_nothing()
    {
        using var site = new Site();
        using var browser = site.Browser();
        var conversation = await StartAsync(site);
        var other = await site.Services.GetRequiredService<IChatLinks>().IssueAsync(conversation, ChatLinkUse.Download, TimeSpan.FromHours(1), default);

        var opened = await browser.GetAsync($"{ChatLinkPaths.Reopen}?t={other}");
        var missing = await browser.GetAsync($"{ChatLinkPaths.Download}?t=made-up");

        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.False(opened.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static async Task<ConversationId> StartAsync(Site site)
    {
        var store = site.Services.GetRequiredService<IConversationStore>();
        var (conversation, _) = await store.StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = "directline",
                ChannelConversationId = "a-chat",
                UserId = "dl_visitor",
                StartedAt = DateTimeOffset.UtcNow,
            },
            default);
        await store.AcceptAsync(
            conversation.Id,
            new NewActivity(null, ActivityOrigin.Visitor, "message", true, _ => """{"type":"message","text":"Where is the Visa Office?"}"""),
            false,
            default);
        return conversation.Id;
    }
}
