using System.Net;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.Channels.Tokens;

public sealed class ChannelRightsTests : TokenTest
{
    [Theory]
    [InlineData("telegram", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("webchat", HttpStatusCode.Accepted)]
    [InlineData("MSTeams", HttpStatusCode.Accepted)]
    [InlineData("msteams:copilot", HttpStatusCode.Accepted)]
    public async Task A_key_speaks_for_the_channels_that_it_is_endorsed_for(string? channel, HttpStatusCode status) =>
        Assert.Equal(status, await PostAsync(Cloud.ChannelToken(), activity => activity["channelId"] = channel));

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_nobody()
    {
        var bare = new TestKey();
        Cloud.Published.Add(bare);

        await AssertRefusedAsync(HttpStatusCode.Forbidden, "endorsements", "do not name", Cloud.ChannelToken(key: bare));
    }

    [Theory]
    [InlineData(null, "22222222-2222-4333-8444-555555555555", "msteams", HttpStatusCode.Forbidden)]
    [InlineData(null, null, "msteams", HttpStatusCode.Forbidden)]
    [InlineData(null, null, "webchat", HttpStatusCode.Accepted)]
    [InlineData("*", "22222222-2222-4333-8444-555555555555", "msteams", HttpStatusCode.Accepted)]
    [InlineData("22222222-2222-4333-8444-555555555555", "22222222-2222-4333-8444-555555555555", "msteams", HttpStatusCode.Accepted)]
    [InlineData("22222222-2222-4333-8444-555555555555", TestCloud.Tenant, "msteams", HttpStatusCode.Forbidden)]
    public async Task Only_people_of_allowed_tenants_may_speak(string? allowed, string? tenant, string channel, HttpStatusCode status)
    {
        await using ChannelHost strict = await StartAsync(more: [("Bot:AllowedTenants:0", allowed)]);

        Assert.Equal(status, await PostAsync(strict, Cloud.ChannelToken(), activity =>
        {
            activity["channelId"] = channel;
            activity["conversation"]!["tenantId"] = null;
            activity["channelData"] = new JsonObject { ["tenant"] = tenant is null ? null : new JsonObject { ["id"] = tenant } };
        }));
    }

    [Theory]
    [InlineData("smba.trafficmanager.net", HttpStatusCode.Accepted)]
    [InlineData("*.trafficmanager.net", HttpStatusCode.Accepted)]
    [InlineData("trafficmanager.net", HttpStatusCode.Forbidden)]
    [InlineData("*.botframework.com", HttpStatusCode.Forbidden)]
    public async Task Hosts_of_channels_can_be_narrowed(string allowed, HttpStatusCode status)
    {
        await using ChannelHost strict = await StartAsync(more: [("Bot:ServiceHosts:0", allowed)]);

        Assert.Equal(status, await PostAsync(strict, Cloud.ChannelToken()));
    }
}
