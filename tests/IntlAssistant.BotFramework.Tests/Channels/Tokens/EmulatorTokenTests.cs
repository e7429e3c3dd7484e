using System.Net;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Hosting;

namespace IntlAssistant.BotFramework.Tests.Channels.Tokens;

public sealed class EmulatorTokenTests : TokenTest
{
    [Fact]
    public async Task An_Emulator_comes_in_with_its_token_in_Development_alone()
    {
        await using ChannelHost development = await StartAsync("Development");

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(development, Cloud.EmulatorToken(), ToEmulator));
        Assert.Equal(
            HttpStatusCode.Accepted,
            await PostAsync(development, Cloud.EmulatorToken(claims =>
            {
                claims["iss"] = $"https://sts.windows.net/{TestCloud.Tenant}/";
                claims["ver"] = "1.0";
                claims.Remove("azp");
                claims["appid"] = TestCloud.AppId;
            }), activity => ToEmulator(activity, "2")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(development, null, ToEmulator));
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "iss", "nobody", Cloud.EmulatorToken());
    }

    public static TheoryData<string, Action<JsonObject>, Action<JsonObject>, HttpStatusCode> WrongEmulators => new()
    {
        { "iss", claims => claims["iss"] = "https://login.microsoftonline.com/22222222-2222-4333-8444-555555555555/v2.0", ToEmulator, HttpStatusCode.Unauthorized },
        { "iss", claims => claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", ToEmulator, HttpStatusCode.Unauthorized },
        { "tid", claims => claims["tid"] = "22222222-2222-4333-8444-555555555555", ToEmulator, HttpStatusCode.Unauthorized },
        { "tid", claims => claims.Remove("tid"), ToEmulator, HttpStatusCode.Unauthorized },
        { "azp", claims => claims["azp"] = Guid.NewGuid().ToString(), ToEmulator, HttpStatusCode.Unauthorized },
        { "azp", claims => claims.Remove("azp"), ToEmulator, HttpStatusCode.Unauthorized },
        { "appid", claims => claims["ver"] = "1.0", ToEmulator, HttpStatusCode.Unauthorized },
        { "ver", claims => claims["ver"] = "3.0", ToEmulator, HttpStatusCode.Unauthorized },
        { "aud", claims => claims["aud"] = "https://graph.microsoft.com", ToEmulator, HttpStatusCode.Unauthorized },
        { "serviceUrl", _ => { }, activity => { ToEmulator(activity); activity["serviceUrl"] = TestCloud.ServiceUrl; }, HttpStatusCode.Forbidden },
    };

    [Theory]
    [MemberData(nameof(WrongEmulators))]
    public async Task Each_claim_of_an_Emulator_that_is_wrong_is_refused_and_named(
        string claim, Action<JsonObject> spoil, Action<JsonObject> change, HttpStatusCode status)
    {
        await using ChannelHost development = await StartAsync("Development");

        Assert.Equal(status, await PostAsync(development, Cloud.EmulatorToken(spoil), change));
        Assert.Contains(development.Log.Lines, line => line.Text.StartsWith($"A delivery was refused with {(int)status}: {claim} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("d6d49420-f39b-4df7-a1dc-d59a935871db", HttpStatusCode.Accepted)]
    [InlineData("f8cdef31-a31e-4b4a-93e4-5f571e91255a", HttpStatusCode.Accepted)]
    [InlineData(TestCloud.Tenant, HttpStatusCode.Unauthorized)]
    public async Task An_Emulator_for_a_bot_of_all_tenants_comes_from_Microsofts_own(string tenant, HttpStatusCode status)
    {
        await using ChannelHost development = await StartAsync("Development", ("Bot:AppType", "MultiTenant"), ("Bot:TenantId", null));

        Assert.Equal(status, await PostAsync(development, Cloud.EmulatorToken(claims =>
        {
            claims["iss"] = $"https://login.microsoftonline.com/{tenant}/v2.0";
            claims["tid"] = tenant;
        }), ToEmulator));
    }

    [Fact]
    public async Task A_key_of_one_provider_is_none_of_the_other()
    {
        await using ChannelHost development = await StartAsync("Development");

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(development, Cloud.EmulatorToken(key: Cloud.Key), ToEmulator));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(development, Cloud.ChannelToken(key: Cloud.EntraKey)));
    }

    private static void ToEmulator(JsonObject activity) => ToEmulator(activity, "1");

    private static void ToEmulator(JsonObject activity, string id)
    {
        activity["id"] = id;
        activity["channelId"] = "emulator";
        activity["serviceUrl"] = "http://localhost:56150/_connector";
        activity["conversation"]!.AsObject().Remove("tenantId");
    }
}
