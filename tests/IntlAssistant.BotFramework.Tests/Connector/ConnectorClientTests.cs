using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.BotFramework.Tests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(15);

    private readonly ManualTime time = new();
    private readonly List<TimeSpan> delays = [];
    private FakeChannel channel = null!; // Set before any test runs.
    private ServiceProvider services = null!;

    private ConnectorClient Client => services.GetRequiredService<ConnectorClient>();

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        services = Services();

        // Time passes when somebody waits, except for the time-out of a try.
        time.TimerStarted = due =>
        {
            if (due != TryTimeout)
            {
                delays.Add(due);
                ThreadPool.QueueUserWorkItem(_ => time.Advance(due));
            }
        };
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Theory]
    [InlineData("", null, "/v3/conversations/c/activities")]
    [InlineData("/", "r", "/v3/conversations/c/activities/r")]
    [InlineData("/_connector", null, "/_connector/v3/conversations/c/activities")]
    [InlineData("/amer/", "r", "/amer/v3/conversations/c/activities/r")]
    [InlineData("/amer/?x=1#y", "r", "/amer/v3/conversations/c/activities/r")]
    public async Task Send_keeps_the_path_of_the_service_URL(string path, string? replyToId, string target)
    {
        Delivery delivery = await Client.SendAsync(Message(path) with { ReplyToId = replyToId }, default);

        Assert.Equal(new Delivery.Delivered("given"), delivery);
        Assert.Equal(("POST", target), (channel.Heard.Single().Method, channel.Heard.Single().RawTarget));
    }

    [Theory]
    [InlineData("19:abc@thread.tacv2;messageid=1", "19%3Aabc%40thread.tacv2%3Bmessageid%3D1")]
    [InlineData("a:1x/y|z?#%2F", "a%3A1x%2Fy%7Cz%3F%23%252F")]
    [InlineData("گفتگو", "%DA%AF%D9%81%D8%AA%DA%AF%D9%88")]
    [InlineData("../../admin", "..%2F..%2Fadmin")]
    public async Task Ids_are_escaped(string conversation, string escaped)
    {
        await Client.SendAsync(Message() with { Conversation = new ConversationAccount { Id = conversation } }, default);

        Assert.Equal($"/v3/conversations/{escaped}/activities", channel.Heard.Single().RawTarget);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_id_that_would_change_the_address_is_dead(string? conversation)
    {
        Delivery delivery = await Client.SendAsync(Message() with { Conversation = new ConversationAccount { Id = conversation } }, default);

        Assert.IsType<Delivery.Dead>(delivery);
        Assert.Empty(channel.Heard);
    }

    [Fact]
    public async Task A_new_activity_goes_out_without_an_id_and_without_nulls()
    {
        await Client.SendAsync(Message() with { Id = "ours" }, default);

        JsonObject sent = JsonNode.Parse(channel.Heard.Single().Body)!.AsObject();
        Assert.Equal(["type", "serviceUrl", "conversation", "text"], sent.Select(member => member.Key));
        Assert.Null(channel.Heard.Single().Authorization);
    }

    [Fact]
    public async Task Update_delete_typing_and_create_go_where_they_belong()
    {
        ConversationReference reference = Message().GetConversationReference();
        channel.Then(200, """{"id":"a"}""").Then(200).Then(202, "{}").Then(201, """{"id":"new","activityId":"first","serviceUrl":"http://127.0.0.1/x"}""");

        Delivery updated = await Client.UpdateAsync(Message() with { Id = "a/1" }, default);
        Delivery deleted = await Client.DeleteAsync(reference, "a/1", default);
        Delivery typing = await Client.SendTypingAsync(reference, default);
        Delivery created = await Client.CreateConversationAsync(
            reference, new ConversationParameters { Bot = new ChannelAccount { Id = "b" }, Members = [new ChannelAccount { Id = "u" }] }, default);

        Assert.Equal(
            [("PUT", "/v3/conversations/c/activities/a%2F1"), ("DELETE", "/v3/conversations/c/activities/a%2F1"), ("POST", "/v3/conversations/c/activities"), ("POST", "/v3/conversations")],
            channel.Heard.Select(call => (call.Method, call.RawTarget)));
        Assert.Equal(
            [new Delivery.Delivered("a"), new Delivery.Delivered((string?)null), new Delivery.Delivered((string?)null)],
            new[] { updated, deleted, typing });
        Assert.Equal(new Delivery.Delivered("new") { ActivityId = "first", ServiceUrl = "http://127.0.0.1/x" }, created);
        Assert.Equal("""{"bot":{"id":"b"},"members":[{"id":"u"}],"isGroup":false}""", channel.Heard.Last().Body);
        Assert.Equal("typing", JsonNode.Parse(channel.Heard.ElementAt(2).Body)!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "<html>")]
    [InlineData(202, "[]")]
    [InlineData(200, "{\"id\":5}")]
    [InlineData(204, null)]
    public async Task Delivered_is_delivered_whatever_the_channel_adds(int status, string? body)
    {
        channel.Then(status, body);

        Assert.Equal(new Delivery.Delivered((string?)null), await Client.SendAsync(Message(), default));
        Assert.Single(channel.Heard);
    }

    [Fact]
    public async Task What_was_taken_is_delivered_when_the_connection_breaks_within_the_answer()
    {
        await using ServiceProvider breaking = Services(more: collection =>
            collection.AddHttpClient(ConnectorCalls.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new BreakingHandler()));

        Assert.Equal(new Delivery.Delivered((string?)null), await breaking.GetRequiredService<ConnectorClient>().SendAsync(Message(), default));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(408)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again_and_delivered_once(int status)
    {
        channel.Then(status).Then(status);

        Assert.Equal(new Delivery.Delivered("given"), await Client.SendAsync(Message(), default));
        Assert.Equal(3, channel.Heard.Count);
        Assert.InRange(delays[0], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.InRange(delays[1], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(403, true)]
    [InlineData(404, true)]
    [InlineData(405, false)]
    public async Task What_is_refused_is_dead_at_once(int status, bool isGone)
    {
        channel.Then(status, """{"error":{"code":"BotNotInConversationRoster","message":"secret of the channel"}}""");

        Assert.Equal(
            new Delivery.Dead($"The channel answered {status} (BotNotInConversationRoster).") { IsGone = isGone }, await Client.SendAsync(Message(), default));
        Assert.Single(channel.Heard);
    }

    [Fact]
    public async Task A_stream_that_was_stopped_and_a_message_that_is_not_there_are_not_the_end_of_the_conversation()
    {
        channel.Then(403, """{"error":{"code":"ContentStreamNotAllowed"}}""").Then(404, """{"error":{"code":"<script>"}}""").Then(404, "[]");

        Assert.Equal(new Delivery.Dead("The channel answered 403 (ContentStreamNotAllowed)."), await Client.SendAsync(Message(), default));
        Assert.Equal(new Delivery.Dead("The channel answered 404."), await Client.UpdateAsync(Message() with { Id = "a" }, default));
        Assert.Equal(new Delivery.Dead("The channel answered 404."), await Client.DeleteAsync(Message().GetConversationReference(), "a", default));
    }

    [Theory]
    [InlineData(413, "")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""")]
    [InlineData(400, """{"error":{"code":"MessageSizeTooBig"}}""")]
    public async Task A_message_that_is_too_large_is_said_to_be_so(int status, string body)
    {
        channel.Then(status, body);

        Assert.IsType<Delivery.TooLarge>(await Client.SendAsync(Message(), default));
        Assert.Single(channel.Heard);
    }

    [Fact]
    public async Task Members_are_read_one_by_one_and_page_by_page()
    {
        ConversationReference reference = Message("/amer/").GetConversationReference();
        channel.Then(200, """{"id":"29:x","name":"A visitor","aadObjectId":"o","email":"kept"}""")
            .Then(200, """{"members":[{"id":"1"},{"id":"2"}],"continuationToken":"n/x t"}""")
            .Then(200, """{"members":[{"id":"3"}]}""")
            .Then(404, "{}");

        ChannelAccount? member = await Client.MemberAsync(reference, "29:x", default);
        IReadOnlyList<ChannelAccount> members = await Client.MembersAsync(reference, default);
        ChannelAccount? nobody = await Client.MemberAsync(reference, "29:y", default);

        Assert.Equal(("A visitor", "o"), (member?.Name, member?.AadObjectId));
        Assert.Equal(["1", "2", "3"], members.Select(found => found.Id));
        Assert.Null(nobody);
        Assert.Equal(
            ["/amer/v3/conversations/c/members/29%3Ax", "/amer/v3/conversations/c/pagedmembers", "/amer/v3/conversations/c/pagedmembers?continuationToken=n%2Fx%20t", "/amer/v3/conversations/c/members/29%3Ay"],
            channel.Heard.Select(call => call.RawTarget));
    }

    [Fact]
    public async Task Another_failure_of_the_channel_is_for_later()
    {
        channel.Then(500);

        Assert.Equal(new Delivery.Retry(TimeSpan.FromMinutes(1), "The channel answered 500."), await Client.SendAsync(Message(), default));
        Assert.Single(channel.Heard);
    }

    [Fact]
    public async Task A_broken_and_a_silent_connection_are_tried_again()
    {
        channel.ThenCut().ThenSilence();
        Task<Delivery> sending = Client.SendAsync(Message(), default);
        await Wait.UntilAsync(() => channel.Heard.Count == 2);
        time.Advance(TryTimeout);

        Assert.Equal(new Delivery.Delivered("given"), await sending);
        Assert.Equal(3, channel.Heard.Count);
    }

    [Fact]
    public async Task Five_tries_are_the_end()
    {
        for (int number = 0; number < 9; number++)
        {
            channel.Then(503);
        }

        Delivery.Retry retry = Assert.IsType<Delivery.Retry>(await Client.SendAsync(Message(), default));

        Assert.Equal(5, channel.Heard.Count);
        Assert.Equal("The channel answered 503.", retry.Reason);
        Assert.InRange(retry.After, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(16));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Mon, 02 Mar 2026 09:00:20 GMT", 20)]
    [InlineData("Mon, 02 Mar 2026 08:00:00 GMT", 0)]
    public async Task RetryAfter_is_honoured(string retryAfter, int seconds)
    {
        channel.Then(429, null, retryAfter);

        Assert.IsType<Delivery.Delivered>(await Client.SendAsync(Message(), default));
        Assert.Equal(TimeSpan.FromSeconds(seconds), delays.Append(TimeSpan.Zero).First());
    }

    [Fact]
    public async Task A_RetryAfter_beyond_a_minute_is_left_to_the_caller()
    {
        channel.Then(429, null, "120");

        Assert.Equal(new Delivery.Retry(TimeSpan.FromSeconds(120), "The channel answered 429."), await Client.SendAsync(Message(), default));
        Assert.Empty(delays);
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting()
    {
        using var cancelled = new CancellationTokenSource();
        channel.ThenSilence();
        Task<Delivery> sending = Client.SendAsync(Message(), cancelled.Token);
        await Wait.UntilAsync(() => !channel.Heard.IsEmpty);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using FakeChannel elsewhere = await FakeChannel.StartAsync();
        channel.Then(307, further: http => http.Response.Headers.Location = elsewhere.Address);

        Assert.Equal(new Delivery.Dead("The channel answered 307."), await Client.SendAsync(Message(), default));
        Assert.Empty(elsewhere.Heard);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://user@localhost/")]
    [InlineData("file:///tmp")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Without_credentials_only_this_machine_is_called(string? serviceUrl) =>
        Assert.IsType<Delivery.Dead>(await Client.SendAsync(Message() with { ServiceUrl = serviceUrl }, default));

    [Theory]
    [InlineData("http://channel.example/", "http://channel.example/", "https only")]
    [InlineData("https://other.example/", "https://channel.example/", "no verified activity")]
    [InlineData("https://channel.example:8443/", "https://channel.example/", "no verified activity")]
    [InlineData("https://channel.example.evil.example/", "https://channel.example/", "no verified activity")]
    [InlineData("https://channel.example@evil.example/", "https://channel.example/", "can be called")]
    [InlineData("https://channel.example/", null, "no verified activity")]
    [InlineData("https://channel.example/", "garbage", "no verified activity")]
    public async Task Credentials_go_over_https_and_to_a_verified_host_only(string serviceUrl, string? verified, string reason)
    {
        await using ServiceProvider withCredentials = Services(new NumberedCredentials());

        Delivery delivery = await withCredentials.GetRequiredService<ConnectorClient>()
            .SendAsync(Message() with { ServiceUrl = serviceUrl, VerifiedServiceUrl = verified }, default);

        Assert.Contains(reason, Assert.IsType<Delivery.Dead>(delivery).Reason, StringComparison.Ordinal);
        Assert.Empty(channel.Heard);
    }

    [Fact]
    public async Task In_Production_not_even_this_machine_gets_them_in_the_clear()
    {
        await using ServiceProvider production = Services(new NumberedCredentials(), "Production");

        Delivery delivery = await production.GetRequiredService<ConnectorClient>().SendAsync(Verified(), default);

        Assert.Contains("https only", Assert.IsType<Delivery.Dead>(delivery).Reason, StringComparison.Ordinal);
        Assert.Empty(channel.Heard);
    }

    [Fact]
    public async Task A_refused_credential_is_renewed_once()
    {
        await using ServiceProvider withCredentials = Services(new NumberedCredentials());
        ConnectorClient client = withCredentials.GetRequiredService<ConnectorClient>();
        channel.Then(401).Then(200, """{"id":"a"}""").Then(401).Then(401);

        Delivery renewed = await client.SendAsync(Verified(), default);
        Delivery refused = await client.SendAsync(Verified(), default);

        Assert.Equal(new Delivery.Delivered("a"), renewed);
        Assert.Equal(new Delivery.Retry(TimeSpan.FromMinutes(1), "The channel answered 401."), refused);
        Assert.Equal(["Bearer 1", "Bearer 2", "Bearer 2", "Bearer 3"], channel.Heard.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_credential_that_is_not_to_be_had_is_tried_again_or_left_for_later()
    {
        var credentials = new NumberedCredentials();
        await using ServiceProvider withCredentials = Services(credentials);
        ConnectorClient client = withCredentials.GetRequiredService<ConnectorClient>();

        credentials.Failures.Enqueue(new ConnectorCredentialsException("Busy.", passes: true));
        Delivery again = await client.SendAsync(Verified(), default);
        credentials.Failures.Enqueue(new ConnectorCredentialsException("The secret is wrong.", passes: false));
        Delivery later = await client.SendAsync(Verified(), default);

        Assert.Equal(new Delivery.Delivered("given"), again);
        Assert.Equal(new Delivery.Retry(TimeSpan.FromMinutes(1), "The secret is wrong."), later);
        Assert.Single(channel.Heard);
    }

    [Fact]
    public async Task A_conversation_is_spoken_in_at_the_pace_of_the_limits()
    {
        for (int number = 0; number < 20; number++)
        {
            Assert.IsType<Delivery.Delivered>(await Client.SendAsync(Message(), default));
        }

        // 7 in a second, 8 in two: after the seventh a second passes, after the eighth the rest of two; then likewise.
        Assert.Equal(20, channel.Heard.Count);
        Assert.Equal([1, 1, 1, 1], delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task What_the_limits_of_an_hour_do_not_allow_is_left_to_the_caller()
    {
        await using ServiceProvider few = Services(settings: new() { ["Bot:Limits:PerHour"] = "2" });
        ConnectorClient client = few.GetRequiredService<ConnectorClient>();
        await client.SendAsync(Message(), default);
        await client.SendAsync(Message(), default);

        Delivery third = await client.SendAsync(Message(), default);
        Delivery elsewhere = await client.SendAsync(Message() with { Conversation = new ConversationAccount { Id = "other" } }, default);

        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<Delivery.Retry>(third).After);
        Assert.IsType<Delivery.Delivered>(elsewhere);
        Assert.Equal(3, channel.Heard.Count);
    }

    private ServiceProvider Services(
        IConnectorCredentials? credentials = null, string environment = "Development", Dictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null)
    {
        IServiceCollection collection = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IHostEnvironment>(new TestEnvironment(environment))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build());
        if (credentials is not null)
        {
            collection.AddSingleton(credentials);
        }

        collection.AddConnector();
        more?.Invoke(collection);
        return collection.BuildServiceProvider();
    }

    private Activity Verified() => Message() with { VerifiedServiceUrl = channel.Address };

    private Activity Message(string path = "") => new()
    {
        Type = ActivityTypes.Message,
        Text = "hello",
        ServiceUrl = channel.Address + path,
        Conversation = new ConversationAccount { Id = "c" },
    };

    /// <summary>Takes every call, and breaks off within its answer.</summary>
    private sealed class BreakingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Created) { Content = new BreakingContent() });

        private sealed class BreakingContent : HttpContent
        {
            protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) =>
                throw new HttpRequestException("The connection broke.");

            protected override bool TryComputeLength(out long length)
            {
                length = 0;
                return false;
            }
        }
    }

    /// <summary>Gives 1, 2, 3 … as its tokens, a new one after each that was refused.</summary>
    private sealed class NumberedCredentials : IConnectorCredentials
    {
        private int number = 1;

        public Queue<ConnectorCredentialsException> Failures { get; } = [];

        public bool IsAnonymous => false;

        public ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken) => Failures.TryDequeue(out var failure)
            ? throw failure
            : ValueTask.FromResult<AuthenticationHeaderValue?>(new AuthenticationHeaderValue("Bearer", $"{number}"));

        public void Discard(AuthenticationHeaderValue refused) => number++;
    }
}
