using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Tests.Hosting;
using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Bot.Tests.Channels;

/// <summary>The bot, its outbox and its Connector client against a channel that fails in every way but losing what it took.</summary>
public sealed class DeliveryTests : IDisposable
{
    private const int Conversations = 4;
    private const int QuestionsEach = 6;

    private readonly TestFolder folder = new();

    [Fact]
    public async Task Whatever_the_channel_does_every_reply_arrives_once_and_in_order()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var channel = await FakeChannel.StartAsync();
        var taken = new ConcurrentQueue<(string Conversation, string Question)>();
        channel.Always(call => Fate(random, call, taken));
        await using var bot = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(async conversation =>
        {
            for (var question = 0; question < QuestionsEach; question++)
            {
                await bot.Channels.AcceptAsync(AMessage(channel, $"c{conversation}", $"{question}"), CancellationToken.None);
            }
        }));

        await Until.HoldsAsync(channel.NextAsync, () => taken.Count >= Conversations * QuestionsEach);
        await NotedAsync(bot, async () => await bot.Get<IOutbox>().NextDueAsync(CancellationToken.None) is null);

        foreach (var conversation in Enumerable.Range(0, Conversations).Select(number => $"c{number}"))
        {
            Assert.True(
                taken.Where(reply => reply.Conversation == conversation).Select(reply => reply.Question).SequenceEqual(Enumerable.Range(0, QuestionsEach).Select(number => $"{number}")),
                $"Seed {seed}, {conversation}: {string.Join(' ', taken.Where(reply => reply.Conversation == conversation).Select(reply => reply.Question))}");
        }
    }

    [Fact]
    public async Task A_message_that_is_too_large_arrives_in_parts_and_the_next_after_it()
    {
        await using var channel = await FakeChannel.StartAsync();
        var texts = new ConcurrentQueue<string>();
        channel.Always(call =>
        {
            var text = JsonNode.Parse(call.Body)!["text"]!.GetValue<string>();
            if (text.Length > 8_000)
            {
                return (413, """{"error":{"code":"MessageSizeTooBig"}}""", null);
            }

            texts.Enqueue(text);
            return (200, "{}", null);
        });
        var paragraphs = Enumerable.Range(1, 30).Select(number => $"Paragraph {number}. {new string('x', 700)}").ToList();
        await using var bot = await StartAsync();
        await bot.Channels.AcceptAsync(AMessage(channel, "c", "0"), CancellationToken.None);
        await bot.SettleAsync("c", "emulator");

        await PutOutAsync(bot, string.Join("\n\n", paragraphs));
        await PutOutAsync(bot, "the next");

        await Until.HoldsAsync(channel.NextAsync, () => texts.LastOrDefault() == "the next");

        var parts = texts.Skip(1).SkipLast(1).ToList();
        Assert.True(parts.Count > 1);
        Assert.Equal(paragraphs, parts.SelectMany(part => part.Split("\n\n")));
    }

    [Fact]
    public async Task A_conversation_that_the_bot_was_removed_from_is_left_alone_until_it_is_heard_of_again()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await StartAsync();
        channel.Then(403, """{"error":{"code":"BotNotInConversationRoster"}}""");

        await bot.Channels.AcceptAsync(AMessage(channel, "c", "0"), CancellationToken.None);
        await NotedAsync(bot, async () => ConversationReference.FromJson((await bot.ConversationAsync("c", "emulator")).Reference!).DeadSince is not null);
        await PutOutAsync(bot, "unasked");
        await NotedAsync(bot, async () => await bot.Get<IOutbox>().NextDueAsync(CancellationToken.None) is null);
        Assert.Single(channel.Heard);

        await bot.Channels.AcceptAsync(AMessage(channel, "c", "1"), CancellationToken.None);
        await Until.HoldsAsync(channel.NextAsync, () => channel.Heard.Count == 2);
        Assert.Null(ConversationReference.FromJson((await bot.ConversationAsync("c", "emulator")).Reference!).DeadSince);
    }

    [Fact]
    public async Task An_uninstall_says_so_itself()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await StartAsync();
        var removed = AMessage(channel, "c", "0") with { Type = ActivityTypes.InstallationUpdate, Action = "remove", Text = null };

        await bot.Channels.AcceptAsync(removed, CancellationToken.None);

        Assert.NotNull(ConversationReference.FromJson((await bot.ConversationAsync("c", "emulator")).Reference!).DeadSince);
    }

    [Fact]
    public async Task What_a_token_named_is_kept_with_the_conversation_for_what_is_said_unasked()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await StartAsync();

        await bot.Channels.AcceptAsync(AMessage(channel, "c", "0") with { VerifiedServiceUrl = channel.Address }, CancellationToken.None);
        await bot.Channels.AcceptAsync(AMessage(channel, "d", "0"), CancellationToken.None);

        Assert.Equal(channel.Address, ConversationReference.FromJson((await bot.ConversationAsync("c", "emulator")).Reference!).VerifiedServiceUrl);
        Assert.Null(ConversationReference.FromJson((await bot.ConversationAsync("d", "emulator")).Reference!).VerifiedServiceUrl);
    }

    public void Dispose() => folder.Dispose();

    private static (int Status, string? Body, string? RetryAfter) Fate(
        Random random, FakeChannel.Call call, ConcurrentQueue<(string Conversation, string Question)> taken)
    {
        int number;
        lock (random)
        {
            number = random.Next(10);
        }

        if (number < 5)
        {
            var reply = JsonNode.Parse(call.Body)!;
            taken.Enqueue((reply["conversation"]!["id"]!.GetValue<string>(), reply["replyToId"]!.GetValue<string>()));
        }

        return number switch
        {
            0 => (200, null, null), // Without a body, as Teams sometimes answers.
            1 => (200, "{\"id\":", null), // Taken, and what it says of it is cut off.
            2 => (FakeChannel.Slow, """{"id":"given"}""", null),
            < 5 => (201, """{"id":"given"}""", null),
            5 => (FakeChannel.Cut, null, null), // Not taken.
            6 => (412, null, "0"),
            7 => (503, null, "0"),
            8 => (504, null, "0"),
            _ => (429, null, "0"),
        };
    }

    /// <summary>Something that the bot says of its own accord.</summary>
    private static async Task PutOutAsync(TestBot bot, string text)
    {
        var conversation = await bot.ConversationAsync("c", "emulator");
        await bot.Store.CommitAsync(
            new TurnCommit
            {
                Conversation = conversation,
                Activities = [bot.Get<OutboundMessages>().FromBot(conversation, "en", text)],
                ThroughOutbox = true,
                Speaker = conversation.Speaker,
                State = conversation.State,
            },
            CancellationToken.None);
        bot.Get<OutboxBell>().Ring();
    }

    private static Task NotedAsync(TestBot bot, Func<Task<bool>> holds) => Until.HoldsAsync(bot.Get<OutboxBell>().NextAsync, holds);

    /// <remarks>By the real clock: the client's time-outs are not to run off at once.</remarks>
    private Task<TestBot> StartAsync() => TestBot.StartAsync(
        folder, new() { ["Bot:Limits:Enabled"] = "false" }, more: services => services.AddSingleton(TimeProvider.System));

    private static Activity AMessage(FakeChannel channel, string conversation, string id) => TestBot.AMessage($"q{id}") with
    {
        Id = id,
        ChannelId = "emulator",
        ServiceUrl = channel.Address,
        Conversation = new ConversationAccount { Id = conversation },
    };
}
