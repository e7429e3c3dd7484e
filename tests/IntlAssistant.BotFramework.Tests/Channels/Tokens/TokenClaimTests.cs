using System.Net;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Tests.Channels.Tokens;

public sealed class TokenClaimTests : TokenTest
{
    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_channel_with_its_token_comes_in_and_its_service_URL_is_verified(string algorithm)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken(algorithm: algorithm)));

        Assert.Equal(TestCloud.ServiceUrl, Turns.Accepted.Single().VerifiedServiceUrl);
        Assert.Equal(
            ["https://login.botframework.com /v1/.well-known/openidconfiguration", "https://login.botframework.com /v1/.well-known/keys"],
            Cloud.Heard.Select(call => $"{call.Host} {call.Target}"));
    }

    public static TheoryData<string, string, Action<JsonObject>, HttpStatusCode> WrongClaims => new()
    {
        { "iss", "nobody", claims => claims["iss"] = "https://api.botframework.com.evil.example", HttpStatusCode.Unauthorized },
        { "iss", "nobody", claims => claims["iss"] = "https://API.botframework.com", HttpStatusCode.Unauthorized },
        { "iss", "nobody", claims => claims.Remove("iss"), HttpStatusCode.Unauthorized },
        { "aud", "is not", claims => claims["aud"] = Guid.NewGuid().ToString(), HttpStatusCode.Unauthorized },
        { "aud", "is not", claims => claims.Remove("aud"), HttpStatusCode.Unauthorized },
        { "exp", "is missing", claims => claims.Remove("exp"), HttpStatusCode.Unauthorized },
        { "exp", "is past", claims => claims["exp"] = Seconds(-5 * 60), HttpStatusCode.Unauthorized },
        { "exp", "is past", claims => claims["exp"] = 1, HttpStatusCode.Unauthorized },
        { "nbf", "to come", claims => claims["nbf"] = Seconds((5 * 60) + 1), HttpStatusCode.Unauthorized },
        { "serviceurl", "is missing", claims => claims.Remove("serviceurl"), HttpStatusCode.Unauthorized },
        { "serviceurl", "is missing", claims => claims["serviceurl"] = new JsonArray(TestCloud.ServiceUrl, "https://evil.example/"), HttpStatusCode.Unauthorized },
        { "serviceurl", "is not", claims => claims["serviceurl"] = "https://smba.trafficmanager.net/emea/", HttpStatusCode.Forbidden },
        { "serviceurl", "is not", claims => claims["serviceurl"] = "https://evil.example/", HttpStatusCode.Forbidden },
    };

    [Theory]
    [MemberData(nameof(WrongClaims))]
    public async Task Each_claim_that_is_wrong_is_refused_and_named(string claim, string problem, Action<JsonObject> spoil, HttpStatusCode status)
    {
        string token = Cloud.ChannelToken(spoil);

        await AssertRefusedAsync(status, claim, problem, token);
    }

    [Theory]
    [InlineData(-299)]
    [InlineData(3600)]
    public async Task Clocks_may_differ_by_five_minutes(int seconds)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken(claims => claims["exp"] = Seconds(seconds))));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken(claims => claims["nbf"] = Seconds(299))));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer")]
    [InlineData("HTTPS://SMBA.trafficmanager.net/AMER/")]
    public async Task Case_and_a_final_slash_do_not_tell_service_URLs_apart(string serviceUrl) =>
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(Cloud.ChannelToken(), activity => activity["serviceUrl"] = serviceUrl));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    public async Task A_service_URL_without_https_is_refused_even_when_the_token_names_it(string serviceUrl)
    {
        string token = Cloud.ChannelToken(claims => claims["serviceurl"] = serviceUrl);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(token, activity => activity["serviceUrl"] = serviceUrl));
        Assert.Empty(Turns.Accepted);
    }
}
