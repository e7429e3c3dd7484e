using System.Text.Json;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Signals;

namespace IntlAssistant.Bot.Channels;

/// <summary>What one watcher of a conversation has yet to look at: that something was stored, and the typing since it last looked.</summary>
/// <remarks>It listens from its making on, so whatever is read afterwards leaves no gap. One reader; many writers.</remarks>
internal sealed class ConversationNews : IDisposable
{
    // Typing is a courtesy: a reader who does not come for it needs only the newest.
    private const int MostTyping = 4;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly Queue<JsonElement> typing = [];
    private readonly IDisposable stored;
    private readonly IDisposable shown;
    private bool hasStored = true;

    public ConversationNews(ConversationId conversation, IConversationSignals signals, TransientActivities transient)
    {
        stored = signals.Subscribe(conversation, Look);
        shown = transient.Subscribe(conversation, Add);
    }

    /// <summary>The typing since the last time, and whether something may have been stored since then; the first time it may.</summary>
    public (IReadOnlyList<JsonElement> Typing, bool HasStored) Take()
    {
        lock (gate)
        {
            var taken = ((JsonElement[])[.. typing], hasStored);
            typing.Clear();
            hasStored = false;
            return taken;
        }
    }

    /// <summary>Ends when there is something new since the last time.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => wake.WaitAsync(cancellationToken);

    // The semaphore is left to the collector: a last signal may still come while this is disposed, and it holds no handle.
    public void Dispose()
    {
        stored.Dispose();
        shown.Dispose();
    }

    private void Add(Activity activity)
    {
        var json = JsonSerializer.SerializeToElement(activity, ActivityJson.Default.Activity);
        lock (gate)
        {
            if (typing.Count == MostTyping)
            {
                typing.Dequeue();
            }

            typing.Enqueue(json);
            Wake();
        }
    }

    private void Look()
    {
        lock (gate)
        {
            hasStored = true;
            Wake();
        }
    }

    private void Wake()
    {
        if (wake.CurrentCount == 0)
        {
            wake.Release();
        }
    }
}
