using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine.Streams;

/// <summary>The open sockets of this process: one a conversation, a few a visitor. Safe to call from several threads.</summary>
internal sealed class OpenStreams(IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, OpenStream> byConversation = [];
    private readonly Dictionary<string, int> byUser = [];

    /// <summary>Opens a stream and ends an older one of the same conversation; <see langword="null"/> when the visitor has too many.</summary>
    public OpenStream? TryOpen(StreamTicket ticket)
    {
        OpenStream? older;
        OpenStream stream;
        lock (gate)
        {
            bool replaces = byConversation.TryGetValue(ticket.Grant.ConversationId, out older);
            if (!replaces && byUser.GetValueOrDefault(ticket.Grant.UserId) >= options.Value.MaxStreamsPerUser)
            {
                return null;
            }

            if (older is not null)
            {
                Remove(older);
            }

            stream = new OpenStream(ticket, time);
            byConversation[stream.ConversationId] = stream;
            byUser[stream.UserId] = byUser.GetValueOrDefault(stream.UserId) + 1;
        }

        // Outside the lock: what waits for the end may run at once.
        older?.End(StreamEnd.Collision);
        return stream;
    }

    /// <summary>Forgets a stream that has ended.</summary>
    public void Close(OpenStream stream)
    {
        lock (gate)
        {
            if (byConversation.TryGetValue(stream.ConversationId, out OpenStream? current) && current == stream)
            {
                Remove(stream);
            }
        }

        stream.Dispose();
    }

    /// <summary>Lets the stream of a conversation, if there is one, last as long as a newer token.</summary>
    public void Extend(string conversationId, DateTimeOffset until)
    {
        lock (gate)
        {
            byConversation.GetValueOrDefault(conversationId)?.Extend(until);
        }
    }

    private void Remove(OpenStream stream)
    {
        byConversation.Remove(stream.ConversationId);
        int others = byUser.GetValueOrDefault(stream.UserId) - 1;
        if (others > 0)
        {
            byUser[stream.UserId] = others;
        }
        else
        {
            byUser.Remove(stream.UserId);
        }
    }
}
