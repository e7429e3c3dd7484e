using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Tests.Channels.Tokens;

public sealed class TokenAuthenticationTests : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private readonly RecordingTurns turns = new();
    private TestCloud cloud = null!; // Set before any test runs.
    private ChannelHost host = null!;

    public async Task InitializeAsync()
    {
        cloud = await TestCloud.StartAsync(time);
        host = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await cloud.DisposeAsync();
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_channel_with_its_token_comes_in_and_its_service_URL_is_verified(string algorithm)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken(algorithm: algorithm)));

        Assert.Equal(TestCloud.ServiceUrl, turns.Accepted.Single().VerifiedServiceUrl);
        Assert.Equal(
            ["https://login.botframework.com /v1/.well-known/openidconfiguration", "https://login.botframework.com /v1/.well-known/keys"],
            cloud.Heard.Select(call => $"{call.Host} {call.Target}"));
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
        string token = cloud.ChannelToken(spoil);

        await AssertRefusedAsync(status, claim, problem, token);
    }

    [Theory]
    [InlineData(-299)]
    [InlineData(3600)]
    public async Task Clocks_may_differ_by_five_minutes(int seconds)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken(claims => claims["exp"] = Seconds(seconds))));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken(claims => claims["nbf"] = Seconds(299))));
    }

    [Fact]
    public async Task A_token_that_another_key_signed_under_a_known_id_is_refused()
    {
        var forged = new TestKey("msteams");
        forged.Key.KeyId = cloud.Key.Key.KeyId;

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "signature", "is not", cloud.ChannelToken(key: forged));
    }

    [Fact]
    public async Task A_claim_that_was_changed_after_signing_is_refused()
    {
        string[] parts = cloud.ChannelToken().Split('.');
        string[] others = cloud.ChannelToken(claims => claims["serviceurl"] = "https://evil.example/").Split('.');

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "signature", "is not", $"{parts[0]}.{others[1]}.{parts[2]}");
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT","kid":"K"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":"K"}""")]
    [InlineData("""{"alg":"PS256","typ":"JWT","kid":"K"}""")]
    [InlineData("""{"alg":"rs256","typ":"JWT","kid":"K"}""")]
    [InlineData("""{"typ":"JWT","kid":"K"}""")]
    public async Task Other_algorithms_are_refused_before_any_key_is_looked_for(string header)
    {
        string[] parts = cloud.ChannelToken().Split('.');
        string other = Base64UrlEncoder.Encode(header.Replace("\"K\"", $"\"{cloud.Key.Key.KeyId}\"", StringComparison.Ordinal));

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "alg", "none of", $"{other}.{parts[1]}.{parts[2]}");
        Assert.Empty(cloud.Heard);
    }

    [Theory]
    [InlineData(null, "Authorization")]
    [InlineData("Bearer", "Authorization")]
    [InlineData("Bearer ", "Authorization")]
    [InlineData("Basic dTpw", "Authorization")]
    [InlineData("Bearer a b", "Authorization")]
    [InlineData("Bearer garbage", "token")]
    [InlineData("Bearer a.b.c", "token")]
    [InlineData("Bearer ..", "token")]
    [InlineData("Bearer e30.e30.", "alg")]
    [InlineData("Bearer a.b.c.d.e", "token")]
    public async Task A_header_that_holds_no_token_is_refused(string? header, string named)
    {
        (HttpStatusCode status, string body) = await PostHeaderAsync(header);

        Assert.Equal((HttpStatusCode.Unauthorized, string.Empty), (status, body));
        Assert.Contains(host.Log.Lines, line => line.Event.Id == 5102 && line.Text.StartsWith($"A delivery was refused with 401: {named} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("telegram", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("webchat", HttpStatusCode.Accepted)]
    [InlineData("MSTeams", HttpStatusCode.Accepted)]
    [InlineData("msteams:copilot", HttpStatusCode.Accepted)]
    public async Task A_key_speaks_for_the_channels_that_it_is_endorsed_for(string? channel, HttpStatusCode status) =>
        Assert.Equal(status, await PostAsync(cloud.ChannelToken(), activity => activity["channelId"] = channel));

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_nobody()
    {
        var bare = new TestKey();
        cloud.Published.Add(bare);

        await AssertRefusedAsync(HttpStatusCode.Forbidden, "endorsements", "do not name", cloud.ChannelToken(key: bare));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer")]
    [InlineData("HTTPS://SMBA.trafficmanager.net/AMER/")]
    public async Task Case_and_a_final_slash_do_not_tell_service_URLs_apart(string serviceUrl) =>
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken(), activity => activity["serviceUrl"] = serviceUrl));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    public async Task A_service_URL_without_https_is_refused_even_when_the_token_names_it(string serviceUrl)
    {
        string token = cloud.ChannelToken(claims => claims["serviceurl"] = serviceUrl);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(token, activity => activity["serviceUrl"] = serviceUrl));
        Assert.Empty(turns.Accepted);
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

        Assert.Equal(status, await PostAsync(strict, cloud.ChannelToken(), activity =>
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

        Assert.Equal(status, await PostAsync(strict, cloud.ChannelToken()));
    }

    [Fact]
    public async Task An_Emulator_comes_in_with_its_token_in_Development_alone()
    {
        await using ChannelHost development = await StartAsync("Development");

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(development, cloud.EmulatorToken(), ToEmulator));
        Assert.Equal(
            HttpStatusCode.Accepted,
            await PostAsync(development, cloud.EmulatorToken(claims =>
            {
                claims["iss"] = $"https://sts.windows.net/{TestCloud.Tenant}/";
                claims["ver"] = "1.0";
                claims.Remove("azp");
                claims["appid"] = TestCloud.AppId;
            }), activity => ToEmulator(activity, "2")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(development, null, ToEmulator));
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "iss", "nobody", cloud.EmulatorToken());
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

        Assert.Equal(status, await PostAsync(development, cloud.EmulatorToken(spoil), change));
        Assert.Contains(development.Log.Lines, line => line.Text.StartsWith($"A delivery was refused with {(int)status}: {claim} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("d6d49420-f39b-4df7-a1dc-d59a935871db", HttpStatusCode.Accepted)]
    [InlineData("f8cdef31-a31e-4b4a-93e4-5f571e91255a", HttpStatusCode.Accepted)]
    [InlineData(TestCloud.Tenant, HttpStatusCode.Unauthorized)]
    public async Task An_Emulator_for_a_bot_of_all_tenants_comes_from_Microsofts_own(string tenant, HttpStatusCode status)
    {
        await using ChannelHost development = await StartAsync("Development", ("Bot:AppType", "MultiTenant"), ("Bot:TenantId", null));

        Assert.Equal(status, await PostAsync(development, cloud.EmulatorToken(claims =>
        {
            claims["iss"] = $"https://login.microsoftonline.com/{tenant}/v2.0";
            claims["tid"] = tenant;
        }), ToEmulator));
    }

    [Fact]
    public async Task A_key_of_one_provider_is_none_of_the_other()
    {
        await using ChannelHost development = await StartAsync("Development");

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(development, cloud.EmulatorToken(key: cloud.Key), ToEmulator));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(development, cloud.ChannelToken(key: cloud.EntraKey)));
    }

    [Fact]
    public async Task A_new_key_is_found_and_unknown_ones_do_not_hammer_the_provider()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken()));
        var next = new TestKey("msteams");
        cloud.Published.Insert(0, next);
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken(key: next), Numbered(2)));
        Assert.Equal(2, cloud.KeyReads);

        string[] strangers = [.. Enumerable.Range(0, 20).Select(_ => cloud.ChannelToken(key: new TestKey("msteams")))];
        await Task.WhenAll(strangers.Select(token => PostAsync(token)));
        Assert.Equal(2, cloud.KeyReads);

        time.Advance(TimeSpan.FromMinutes(5));
        await Task.WhenAll(strangers.Select(token => PostAsync(token)));
        Assert.Equal(3, cloud.KeyReads);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_holds_a_day_at_most()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken()));
        cloud.Published.Clear();
        cloud.Published.Add(new TestKey("msteams"));

        time.Advance(TimeSpan.FromHours(24));
        await PostAsync(cloud.ChannelToken(), Numbered(2));
        await Wait.UntilAsync(() => host.Log.Lines.Count(line => line.Event.Id == 5104) == 2);

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "kid", "no key", cloud.ChannelToken());
    }

    [Theory]
    [InlineData("down")]
    [InlineData("silent")]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":5}")]
    [InlineData("<html>maintenance</html>")]
    public async Task While_the_provider_is_out_the_old_keys_hold(string outage)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken()));
        Fail(outage);
        time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken(), Numbered(2)));
        if (outage == "silent")
        {
            await Wait.UntilAsync(() => cloud.Heard.Count == 3);
            time.Advance(TimeSpan.FromSeconds(10));
        }

        await Wait.UntilAsync(() => host.Log.Lines.Any(line => line.Event.Id == 5103 && line.Text.Contains("hold on", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken(), Numbered(3)));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"jwks_uri":"http://login.botframework.com/v1/.well-known/keys"}""")]
    [InlineData("""{"jwks_uri":"http://127.0.0.1:1/keys"}""")]
    public async Task Metadata_that_is_none_or_leads_to_keys_without_https_lets_nobody_in(string document)
    {
        cloud.MetadataDocument = document;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(cloud.ChannelToken()));
        Assert.Equal(0, cloud.KeyReads);
        Assert.Contains(host.Log.Lines, line => line.Event.Id == 5103);
    }

    [Fact]
    public async Task Without_any_key_the_channel_is_asked_to_come_again_and_comes_in_when_the_provider_is_back()
    {
        cloud.IsDown = true;
        HttpStatusCode[] first = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => PostAsync(cloud.ChannelToken(), Numbered(number))));
        Assert.All(first, status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        Assert.Single(cloud.Heard);

        cloud.IsDown = false;
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(cloud.ChannelToken()));
    }

    private static long Seconds(int fromNow) => new ManualTime().GetUtcNow().AddSeconds(fromNow).ToUnixTimeSeconds();

    private static Action<JsonObject> Numbered(int number) => activity => activity["id"] = $"{number}";

    private static void ToEmulator(JsonObject activity) => ToEmulator(activity, "1");

    private static void ToEmulator(JsonObject activity, string id)
    {
        activity["id"] = id;
        activity["channelId"] = "emulator";
        activity["serviceUrl"] = "http://localhost:56150/_connector";
        activity["conversation"]!.AsObject().Remove("tenantId");
    }

    private void Fail(string how)
    {
        cloud.IsDown = how == "down";
        cloud.IsSilent = how == "silent";
        cloud.KeysDocument = how is "down" or "silent" ? null : how;
    }

    private Task<ChannelHost> StartAsync(string environment = "Production", params (string Key, string? Value)[] more)
    {
        Dictionary<string, string?> settings = TestCloud.Settings;
        foreach ((string key, string? value) in more)
        {
            settings.Remove(key);
            if (value is not null)
            {
                settings.Add(key, value);
            }
        }

        return ChannelHost.StartAsync(turns, environment, settings, time, cloud.Serve);
    }

    private async Task AssertRefusedAsync(HttpStatusCode status, string claim, string problem, string token)
    {
        int accepted = turns.Accepted.Count;
        (HttpStatusCode answered, string body) = await PostHeaderAsync($"Bearer {token}");

        Assert.Equal((status, string.Empty), (answered, body));
        Assert.Equal(accepted, turns.Accepted.Count);
        (LogLevel level, EventId _, string text) = host.Log.Lines.Last(line => line.Event.Id == 5102);
        Assert.Equal(LogLevel.Warning, level);
        Assert.StartsWith($"A delivery was refused with {(int)status}: {claim} ", text, StringComparison.Ordinal);
        Assert.Contains(problem, text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => token.Split('.').Any(part => part.Length > 0 && line.Text.Contains(part, StringComparison.Ordinal)));
    }

    private Task<HttpStatusCode> PostAsync(string? token, Action<JsonObject>? change = null) => PostAsync(host, token, change);

    private static async Task<HttpStatusCode> PostAsync(ChannelHost host, string? token, Action<JsonObject>? change = null) =>
        (await PostHeaderAsync(host, token is null ? null : $"Bearer {token}", change)).Status;

    private Task<(HttpStatusCode Status, string Body)> PostHeaderAsync(string? header) => PostHeaderAsync(host, header, null);

    private static async Task<(HttpStatusCode Status, string Body)> PostHeaderAsync(ChannelHost host, string? header, Action<JsonObject>? change)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = TestCloud.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:user" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["tenantId"] = TestCloud.Tenant },
            ["text"] = "سلام",
        };
        change?.Invoke(activity);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json")),
        };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using HttpResponseMessage response = await host.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
