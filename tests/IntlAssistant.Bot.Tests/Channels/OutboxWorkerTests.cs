using System.Collections.Concurrent;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Bot.Tests.Channels;

public sealed class OutboxWorkerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly TestFolder folder = new();

    [Fact]
    public async Task Replies_to_a_channel_are_sent_in_order_to_its_newest_address()
    {
        var channel = new FakeConnector();
        await using var bot = await StartAsync(channel);

        for (var number = 1; number <= 5; number++)
        {
            await bot.Channels.AcceptAsync(AMessage(number), CancellationToken.None);
        }

        var sent = channel.Take(5, Patience);
        Assert.Equal(["1", "2", "3", "4", "5"], sent.Select(activity => activity.ReplyToId));
        Assert.All(sent, activity => Assert.Equal("http://127.0.0.1:9/", activity.ServiceUrl));
        Assert.All(sent, activity => Assert.Equal(("assistant", TestBot.Visitor), (activity.From?.Id, activity.Recipient?.Id)));
    }

    [Fact]
    public async Task A_message_that_does_not_go_now_is_sent_later_and_once()
    {
        var channel = new FakeConnector();
        channel.Answers.Enqueue(new Delivery.Retry(TimeSpan.FromSeconds(1), "The channel answered 503."));
        channel.Answers.Enqueue(new Delivery.Delivered("from-channel"));
        await using var bot = await StartAsync(channel);

        await bot.Channels.AcceptAsync(AMessage(1), CancellationToken.None);

        Assert.Equal(["1", "1"], channel.Take(2, Patience).Select(activity => activity.ReplyToId));
        await bot.Channels.AcceptAsync(AMessage(2), CancellationToken.None);
        Assert.Equal("2", Assert.Single(channel.Take(1, Patience)).ReplyToId);
    }

    [Fact]
    public async Task A_message_that_can_never_go_is_given_up_and_the_next_is_sent()
    {
        var channel = new FakeConnector();
        channel.Answers.Enqueue(new Delivery.Dead("The channel answered 403."));
        await using var bot = await StartAsync(channel);

        await bot.Channels.AcceptAsync(AMessage(1), CancellationToken.None);
        await bot.Channels.AcceptAsync(AMessage(2), CancellationToken.None);

        Assert.Equal(["1", "2"], channel.Take(2, Patience).Select(activity => activity.ReplyToId));
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("6011", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_so_many_are_on_their_way_at_once_and_all_arrive()
    {
        const int Messages = OutboxWorker.MostOnTheirWay * 2;
        var channel = new SlowConnector();
        await using var bot = await TestBot.StartAsync(folder, more: services => services.AddSingleton<IConnector>(channel));
        for (var number = 1; number <= Messages; number++)
        {
            await bot.Channels.AcceptAsync(AMessage(number) with { Conversation = new ConversationAccount { Id = $"c{number}" } }, CancellationToken.None);
        }

        for (var number = 1; number <= Messages; number++)
        {
            await bot.SettleAsync($"c{number}", "emulator");
        }

        Assert.True(SpinWait.SpinUntil(() => channel.MostAtOnce >= OutboxWorker.MostOnTheirWay, Patience));
        channel.Release.SetResult();
        Assert.True(SpinWait.SpinUntil(() => channel.Arrived == Messages, Patience));
        Assert.Equal(OutboxWorker.MostOnTheirWay, channel.MostAtOnce);
    }

    /// <remarks>The clock of the second start is three hours behind where the first one's ended.</remarks>
    [Fact]
    public async Task When_a_channel_was_down_for_hours_each_reply_comes_once_and_in_order_over_a_restart_and_with_a_clock_that_jumps_back()
    {
        var channel = new FakeConnector { IsDown = true };
        await using (var before = await StartAsync(channel))
        {
            for (var number = 1; number <= 3; number++)
            {
                await before.Channels.AcceptAsync(AMessage(number), CancellationToken.None);
            }

            channel.Take(1, Patience);
            before.Time.Advance(TimeSpan.FromHours(3));
            channel.Take(1, Patience);
            Assert.Empty(channel.Delivered);
        }

        await using var bot = await StartAsync(channel);
        await bot.Channels.AcceptAsync(AMessage(4), CancellationToken.None);
        channel.IsDown = false;
        for (var hours = 0; channel.Delivered.Count < 4 && hours < 100; hours++)
        {
            bot.Time.Advance(TimeSpan.FromHours(1));
            channel.TryTake(TimeSpan.FromMilliseconds(200));
        }

        bot.Time.Advance(TimeSpan.FromHours(100));
        await bot.Channels.AcceptAsync(AMessage(5), CancellationToken.None);
        while (channel.Delivered.Count < 5)
        {
            channel.Take(1, Patience);
        }

        Assert.Equal(["1", "2", "3", "4", "5"], channel.Delivered.Select(activity => activity.ReplyToId));
    }

    public void Dispose() => folder.Dispose();

    private Task<TestBot> StartAsync(FakeConnector channel) =>
        TestBot.StartAsync(folder, more: services => services.AddSingleton<IConnector>(channel));

    private static Activity AMessage(int number) => TestBot.AMessage($"q{number}") with
    {
        Id = $"{number}",
        ChannelId = "emulator",
        ServiceUrl = "http://127.0.0.1:9/",
    };

    /// <summary>Takes nothing until it is told to.</summary>
    private sealed class SlowConnector : IConnector
    {
        private readonly Lock gate = new();
        private int onTheirWay;

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int MostAtOnce { get; private set; }

        public int Arrived { get; private set; }

        public async Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken)
        {
            lock (gate)
            {
                MostAtOnce = Math.Max(MostAtOnce, ++onTheirWay);
            }

            await Release.Task;
            lock (gate)
            {
                onTheirWay--;
                Arrived++;
            }

            return new Delivery.Delivered(null);
        }

        public Task<Delivery> UpdateAsync(Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Delivery> CreateConversationAsync(
            ConversationReference reference, ConversationParameters parameters, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class FakeConnector : IConnector
    {
        private readonly BlockingCollection<Activity> sent = [];

        private volatile bool isDown;

        public ConcurrentQueue<Delivery> Answers { get; } = [];

        /// <summary>What the channel has taken.</summary>
        public ConcurrentQueue<Activity> Delivered { get; } = [];

        public bool IsDown
        {
            get => isDown;
            set => isDown = value;
        }

        public Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken)
        {
            // That the bot is writing is shown when an answer takes its time, as on a busy machine, and is no reply.
            if (activity.Type == ActivityTypes.Typing)
            {
                return Task.FromResult<Delivery>(new Delivery.Delivered(null));
            }

            if (IsDown)
            {
                sent.Add(activity, CancellationToken.None);
                return Task.FromResult<Delivery>(new Delivery.Retry(TimeSpan.FromSeconds(1), "The channel is down."));
            }

            Delivered.Enqueue(activity);
            sent.Add(activity, CancellationToken.None);
            return Task.FromResult(Answers.TryDequeue(out var answer) ? answer : new Delivery.Delivered(null));
        }

        public Task<Delivery> UpdateAsync(Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Delivery> CreateConversationAsync(
            ConversationReference reference, ConversationParameters parameters, CancellationToken cancellationToken) => throw new NotSupportedException();

        public bool TryTake(TimeSpan patience) => sent.TryTake(out _, patience);

        public IReadOnlyList<Activity> Take(int count, TimeSpan patience) =>
            [.. Enumerable.Range(0, count).Select(_ => sent.TryTake(out var activity, patience)
                ? activity
                : throw new TimeoutException("Nothing more was sent."))];
    }
}
