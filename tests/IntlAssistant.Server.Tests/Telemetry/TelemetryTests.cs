using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using IntlAssistant.Answering;
using IntlAssistant.Bot.Telemetry;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Telemetry;

/// <summary>What a collector is sent of a turn: a trace, numbers and logs, and no word that a visitor wrote.</summary>
public sealed class TelemetryTests
{
    private const string Mark = "canary-question";

    [Fact]
    public async Task A_collector_gets_traces_metrics_and_logs_and_none_of_the_visitors_words()
    {
        using var collector = new Collector();
        using (var site = new Site(("Telemetry:Endpoint", collector.Address), ("Telemetry:Headers", "authorization=Bearer let-me-in")) { HasOwnBot = true })
        {
            using var visitor = site.Browser();
            var form = await PlainForm.OpenAsync(visitor);
            await form.ReadAfterAsync("How do I get a visa?");
            await form.ReadAfterAsync($"How do I get a visa? {Mark}");
        }

        var sent = await collector.EndAsync();
        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], sent.Select(each => each.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.All(sent, each => Assert.Equal("Bearer let-me-in", each.Authorization));
        Assert.DoesNotContain(sent, each => each.Body.Contains(Mark, StringComparison.Ordinal));
        var traces = string.Concat(sent.Where(each => each.Path == "/v1/traces").Select(each => each.Body));
        Assert.All(AnsweringStages.Names.Concat(["accept", "turn"]), name => Assert.Contains(name, traces, StringComparison.Ordinal));
        var metrics = string.Concat(sent.Where(each => each.Path == "/v1/metrics").Select(each => each.Body));
        Assert.All(
            (string[])["intl_assistant.messages", "intl_assistant.turns", "intl_assistant.turn.duration", "http.server.request.duration"],
            name => Assert.Contains(name, metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_is_one_trace_from_acceptance_to_the_visitors_socket()
    {
        string[] all = [.. AnsweringStages.Names, "accept", "wait", "turn", "store", "deliver"];
        var spans = new ConcurrentQueue<Activity>();
        var complete = new TaskCompletionSource();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is TurnTelemetry.SourceName or AnsweringStages.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                spans.Enqueue(span);
                if (all.All(name => spans.Any(other => other.TraceId == span.TraceId && other.OperationName == name)))
                {
                    complete.TrySetResult();
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var site = new Site { HasOwnBot = true };
        using var visitor = site.Browser();

        await AskOverSocketAsync(site, visitor);

        // Other tests' turns may be heard too: one trace has it all. That the socket has sent is noted after the reader may have it.
        await complete.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.All(spans, span => Assert.Empty(span.Tags));
    }

    /// <summary>Asks as Web Chat does, and reads until the answer comes.</summary>
    private static async Task AskOverSocketAsync(Site site, HttpClient visitor)
    {
        using var given = await visitor.PostAsync("/api/chat/token", null);
        visitor.DefaultRequestHeaders.Authorization = new("Bearer", (await given.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
        using var started = await visitor.PostAsync("/v3/directline/conversations", null);
        var conversation = await started.Content.ReadFromJsonAsync<JsonElement>();
        using var socket = await site.Server.CreateWebSocketClient().ConnectAsync(new Uri(conversation.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        using var asked = await visitor.PostAsJsonAsync(
            $"/v3/directline/conversations/{conversation.GetProperty("conversationId").GetString()}/activities", new { type = "message", text = "How do I get a visa?", locale = "en" });
        asked.EnsureSuccessStatusCode();
        var buffer = new byte[64 * 1024];
        var heard = "";
        while (!heard.Contains("replyToId", StringComparison.Ordinal) || !heard.Contains("embassy", StringComparison.Ordinal))
        {
            var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            heard += Encoding.UTF8.GetString(buffer, 0, received.Count);
        }
    }

    [Fact]
    public void Every_metric_stands_in_the_documentation()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "IntlAssistant.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("There is no IntlAssistant.sln above the tests.");
        }

        var text = File.ReadAllText(Path.Combine(root.FullName, "docs", "monitoring.md"));
        Assert.All(TurnTelemetry.Metrics, name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
        Assert.All(AnsweringStages.Names, name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    /// <summary>A collector that keeps what it is sent.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly ConcurrentQueue<Sent> sent = [];
        private readonly Task serving;

        public Collector()
        {
            using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            }

            listener.Prefixes.Add(Address + "/");
            listener.Start();
            serving = Task.Run(ServeAsync);
        }

        public string Address { get; }

        public async Task<IReadOnlyCollection<Sent>> EndAsync()
        {
            listener.Stop();
            await serving;
            return sent;
        }

        public void Dispose() => listener.Close();

        private async Task ServeAsync()
        {
            while (true)
            {
                HttpListenerContext context;
                try
                {
                    context = await listener.GetContextAsync();
                }
                catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                sent.Enqueue(new Sent(context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], Encoding.Latin1.GetString(body.ToArray())));
                context.Response.Close();
            }
        }
    }

    private sealed record Sent(string Path, string? Authorization, string Body);
}
