using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

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
            channel.Address, new ConversationParameters { Bot = new ChannelAccount { Id = "b" }, Members = [new ChannelAccount { Id = "u" }] }, default);

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
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(413)]
    public async Task What_is_refused_is_dead_at_once(int status)
    {
        channel.Then(status, """{"error":{"code":"X","message":"secret of the channel"}}""");

        Assert.Equal(new Delivery.Dead($"The channel answered {status}."), await Client.SendAsync(Message(), default));
        Assert.Single(channel.Heard);
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

    [Fact]
    public async Task Credentials_are_never_sent_in_the_clear()
    {
        await using ServiceProvider withCredentials = Services(new NumberedCredentials());

        Delivery delivery = await withCredentials.GetRequiredService<ConnectorClient>().SendAsync(Message() with { ServiceUrl = "http://channel.example/" }, default);

        Assert.Contains("only https", Assert.IsType<Delivery.Dead>(delivery).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_credential_is_renewed_once()
    {
        await using ServiceProvider withCredentials = Services(new NumberedCredentials());
        ConnectorClient client = withCredentials.GetRequiredService<ConnectorClient>();
        channel.Then(401).Then(200, """{"id":"a"}""").Then(401).Then(401);

        Delivery renewed = await client.SendAsync(Message(), default);
        Delivery refused = await client.SendAsync(Message(), default);

        Assert.Equal(new Delivery.Delivered("a"), renewed);
        Assert.Equal(new Delivery.Retry(TimeSpan.FromMinutes(1), "The channel answered 401."), refused);
        Assert.Equal(["Bearer 1", "Bearer 2", "Bearer 2", "Bearer 3"], channel.Heard.Select(call => call.Authorization));
    }

    private ServiceProvider Services(IConnectorCredentials? credentials = null)
    {
        IServiceCollection collection = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time);
        if (credentials is not null)
        {
            collection.AddSingleton(credentials);
        }

        return collection.AddConnector().BuildServiceProvider();
    }

    private Activity Message(string path = "") => new()
    {
        Type = ActivityTypes.Message,
        Text = "hello",
        ServiceUrl = channel.Address + path,
        Conversation = new ConversationAccount { Id = "c" },
    };

    /// <summary>Gives 1, 2, 3 … as its tokens, a new one after each that was refused.</summary>
    private sealed class NumberedCredentials : IConnectorCredentials
    {
        private int number = 1;

        public ValueTask<AuthenticationHeaderValue?> AuthorizeAsync(Uri serviceUrl, CancellationToken cancellationToken) =>
            ValueTask.FromResult<AuthenticationHeaderValue?>(new AuthenticationHeaderValue("Bearer", $"{number}"));

        public void Discard(AuthenticationHeaderValue refused) => number++;
    }
}
