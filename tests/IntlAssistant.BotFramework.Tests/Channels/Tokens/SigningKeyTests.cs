using System.Net;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.Channels.Tokens;

public sealed class SigningKeyTests : TokenTest
{
    [Fact]
    public async Task A_new_key_is_found_and_unknown_ones_do_not_hammer_the_provider()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken()));
        var next = new TestKey("msteams");
        Cloud.Published.Insert(0, next);
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken(key: next), Numbered(2)));
        Assert.Equal(2, Cloud.KeyReads);

        string[] strangers = [.. Enumerable.Range(0, 20).Select(_ => Cloud.ChannelToken(key: new TestKey("msteams")))];
        await Task.WhenAll(strangers.Select(token => PostAsync(token)));
        Assert.Equal(2, Cloud.KeyReads);

        Time.Advance(TimeSpan.FromMinutes(5));
        await Task.WhenAll(strangers.Select(token => PostAsync(token)));
        Assert.Equal(3, Cloud.KeyReads);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_holds_a_day_at_most()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken()));
        Cloud.Published.Clear();
        Cloud.Published.Add(new TestKey("msteams"));

        Time.Advance(TimeSpan.FromHours(24));
        await PostAsync(Cloud.ChannelToken(), Numbered(2));
        await Wait.UntilAsync(() => Host.Log.Lines.Count(line => line.Event.Id == 5104) == 2);

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "kid", "no key", Cloud.ChannelToken());
    }

    [Theory]
    [InlineData("down")]
    [InlineData("silent")]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":5}")]
    [InlineData("<html>maintenance</html>")]
    public async Task While_the_provider_is_out_the_old_keys_hold(string outage)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken()));
        Fail(outage);
        Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken(), Numbered(2)));
        if (outage == "silent")
        {
            await Wait.UntilAsync(() => Cloud.Heard.Count == 3);
            Time.Advance(TimeSpan.FromSeconds(10));
        }

        await Wait.UntilAsync(() => Host.Log.Lines.Any(line => line.Event.Id == 5103 && line.Text.Contains("hold on", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken(), Numbered(3)));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"jwks_uri":"http://login.botframework.com/v1/.well-known/keys"}""")]
    [InlineData("""{"jwks_uri":"http://127.0.0.1:1/keys"}""")]
    public async Task Metadata_that_is_none_or_leads_to_keys_without_https_lets_nobody_in(string document)
    {
        Cloud.MetadataDocument = document;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(Cloud.ChannelToken()));
        Assert.Equal(0, Cloud.KeyReads);
        Assert.Contains(Host.Log.Lines, line => line.Event.Id == 5103);
    }

    [Fact]
    public async Task Without_any_key_the_channel_is_asked_to_come_again_and_comes_in_when_the_provider_is_back()
    {
        Cloud.IsDown = true;
        HttpStatusCode[] first = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => PostAsync(Cloud.ChannelToken(), Numbered(number))));
        Assert.All(first, status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        Assert.Single(Cloud.Heard);

        Cloud.IsDown = false;
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken()));
    }

    private void Fail(string how)
    {
        Cloud.IsDown = how == "down";
        Cloud.IsSilent = how == "silent";
        Cloud.KeysDocument = how is "down" or "silent" ? null : how;
    }
}
