using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;

namespace IntlAssistant.Server.Tests.Hosting;

/// <summary>Conversations in memory with a bot that answers what the test tells it to.</summary>
internal sealed class SpokenConversations : IDirectLineConversations
{
    private readonly ConcurrentDictionary<string, List<Activity>> conversations = new();

    /// <summary>What the bot says to a message; nothing for silence.</summary>
    public Func<Activity, Activity?> Answer { get; set; } = said => new Activity { Type = "message", Text = $"You said: {said.Text?.Length} letters." };

    /// <summary>Whether more waits than can be answered.</summary>
    public bool IsBusy { get; set; }

    /// <summary>What visitors have said, in all conversations.</summary>
    public ConcurrentQueue<Activity> Heard { get; } = new();

    public ConcurrentDictionary<string, bool> Ended { get; } = new();

    public Task<bool> StartAsync(string conversationId, ChannelAccount user, string? locale, CancellationToken cancellationToken) =>
        Task.FromResult(conversations.TryAdd(
            conversationId, [new Activity { Type = "message", Text = "Welcome.", Id = "0", From = new ChannelAccount { Id = "assistant", Role = "bot" } }]));

    public Task<DirectLineConversationState> StateAsync(string conversationId, CancellationToken cancellationToken) => Task.FromResult(
        Ended.ContainsKey(conversationId) ? DirectLineConversationState.Ended
        : conversations.ContainsKey(conversationId) ? DirectLineConversationState.Open
        : DirectLineConversationState.NotStarted);

    public Task<string?> AcceptAsync(string conversationId, Activity activity, CancellationToken cancellationToken)
    {
        Heard.Enqueue(activity);
        var transcript = conversations[conversationId];
        lock (transcript)
        {
            var id = Add(transcript, conversationId, activity);
            if (Answer(activity) is { } answer)
            {
                Add(transcript, conversationId, answer with { ReplyToId = id, From = new ChannelAccount { Id = "assistant", Role = "bot" } });
            }

            return Task.FromResult<string?>(id);
        }
    }

    public Task<ActivitySet> ReadAsync(string conversationId, long watermark, CancellationToken cancellationToken)
    {
        var transcript = conversations[conversationId];
        lock (transcript)
        {
            return Task.FromResult(new ActivitySet(
                [.. transcript.Skip((int)watermark).Select(activity => JsonSerializer.SerializeToElement(activity, ActivityJson.Default.Activity))],
                transcript.Count));
        }
    }

    public async IAsyncEnumerable<ActivitySet> WatchAsync(
        string conversationId, long watermark, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await ReadAsync(conversationId, watermark, cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private static string Add(List<Activity> transcript, string conversationId, Activity activity)
    {
        var id = $"{conversationId}|{transcript.Count + 1:0000000}";
        transcript.Add(activity with { Id = id, Timestamp = DateTimeOffset.UtcNow });
        return id;
    }
}
