using System.Collections.Concurrent;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>A bot that keeps what it accepts, by id, repeats messages inline and knows one invoke.</summary>
internal sealed class RecordingTurns : IChannelTurns
{
    private readonly ConcurrentDictionary<(string?, string?, string?), bool> ids = [];

    public ConcurrentQueue<Activity> Accepted { get; } = [];

    public bool IsBusy { get; set; }

    public Task<ChannelAcceptance> AcceptAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (IsBusy)
        {
            return Task.FromResult(ChannelAcceptance.Busy);
        }

        if (activity.Id is not null && !ids.TryAdd((activity.ChannelId, activity.Conversation?.Id, activity.Id), true))
        {
            return Task.FromResult(ChannelAcceptance.Duplicate);
        }

        Accepted.Enqueue(activity);
        return Task.FromResult(ChannelAcceptance.Accepted);
    }

    public Task<IReadOnlyList<Activity>?> RunInlineAsync(Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Activity>?>(
            IsBusy ? null : [new Activity { Type = ActivityTypes.Typing }, activity.CreateReply($"You said: {activity.Text}")]);

    public async Task<InvokeResponse?> InvokeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Name == "endless")
        {
            await new TaskCompletionSource().Task; // Whatever its token says.
        }

        return activity.Name switch
        {
            "known" => new InvokeResponse(200, activity.Value?.DeepClone()),
            "empty" => new InvokeResponse(204),
            _ => null,
        };
    }
}
