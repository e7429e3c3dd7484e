namespace IntlAssistant.BotFramework.DirectLine.Streams;

/// <summary>One open socket of a conversation: until when it may last, and why it ends. Safe to call from several threads.</summary>
internal sealed class OpenStream : IDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly TimeProvider time;
    private readonly ITimer deadline;
    private StreamEnd? end;

    public OpenStream(StreamTicket ticket, string network, TimeProvider time)
    {
        this.time = time;
        Network = network;
        ConversationId = ticket.Grant.ConversationId;
        UserId = ticket.Grant.UserId;
        deadline = time.CreateTimer(_ => End(StreamEnd.Expired), null, Remaining(ticket.Until), Timeout.InfiniteTimeSpan);
        Ending = ending.Token;
    }

    public string ConversationId { get; }

    public string UserId { get; }

    /// <summary>Where it was opened from.</summary>
    public string Network { get; }

    /// <summary>Signalled when the stream is to end; stays readable after disposal.</summary>
    public CancellationToken Ending { get; }

    /// <summary>Why; known once <see cref="Ending"/> is signalled.</summary>
    public StreamEnd? Reason => Volatile.Read(ref end);

    /// <summary>Ends the stream; the first reason counts.</summary>
    public void End(StreamEnd reason)
    {
        if (Interlocked.CompareExchange(ref end, reason, null) is null)
        {
            try
            {
                ending.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has just ended by itself.
            }
        }
    }

    /// <summary>Lets the stream last as long as a newer token.</summary>
    public void Extend(DateTimeOffset until) => deadline.Change(Remaining(until), Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        deadline.Dispose();
        ending.Dispose();
    }

    private TimeSpan Remaining(DateTimeOffset until)
    {
        TimeSpan remaining = until - time.GetUtcNow();
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }
}
