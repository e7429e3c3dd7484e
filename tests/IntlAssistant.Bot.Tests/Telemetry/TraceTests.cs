using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Connector;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Activity = IntlAssistant.BotFramework.Activities.Activity;

namespace IntlAssistant.Bot.Tests.Telemetry;

/// <summary>One turn is one trace, whoever takes it in, works on it and delivers it.</summary>
public sealed class TraceTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly TestFolder folder = new();
    private readonly HeardSpans spans = new();

    [Fact]
    public async Task To_the_connector_it_is_one_trace_also_when_one_server_accepts_and_another_answers_and_delivers()
    {
        // The first server never comes to an answer, and is still there when the next one finds what it has left.
        var asked = new TaskCompletionSource();
        var asleep = new FakeAssistant
        {
            OnAsked = (_, stop) =>
            {
                asked.TrySetResult();
                return new TaskCompletionSource<Reply>().Task.WaitAsync(stop);
            },
        };
        await using var accepting = await TestBot.StartAsync(folder, assistant: asleep, more: services => services.AddSingleton(new Mock<IConnector>().Object));
        await accepting.Channels.AcceptAsync(AMessage(), CancellationToken.None);
        await asked.Task.WaitAsync(Patience);
        var delivered = new TaskCompletionSource();
        var connector = new Mock<IConnector>();
        connector.Setup(channel => channel.SendAsync(It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Delivery.Delivered(null)).Callback(() => delivered.TrySetResult());

        await using (await TestBot.StartAsync(folder, more: services => services.AddSingleton(connector.Object)))
        {
            await delivered.Task.WaitAsync(Patience);
        }

        Assert.Contains(spans.TracesWith("deliver"), trace => trace.SequenceEqual(["accept", "deliver", "store", "turn", "wait", "wait"]));
    }

    [Fact]
    public async Task To_the_socket_it_is_one_trace_and_what_is_shown_again_long_after_is_not_delivered_again()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();
        await bot.SayAsync("When?");

        await SendAllAsync(bot);
        bot.Time.Advance(TimeSpan.FromHours(1));
        await SendAllAsync(bot);

        // The welcome is a turn, too: it answers that somebody came.
        Assert.Contains(spans.TracesWith("deliver"), trace => trace.SequenceEqual(["accept", "deliver", "store", "turn", "wait"]));
    }

    public void Dispose()
    {
        spans.Dispose();
        folder.Dispose();
    }

    /// <summary>Does what a socket does with what there is.</summary>
    private static async Task SendAllAsync(TestBot bot)
    {
        await foreach (var set in bot.DirectLine.WatchAsync("chat", 0, CancellationToken.None))
        {
            set.OnSent?.Invoke();
            return;
        }
    }

    private static Activity AMessage() => TestBot.AMessage("When?") with { Id = "1", ChannelId = "emulator", ServiceUrl = "http://127.0.0.1:9/" };
}
