using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine.Streams;

/// <summary>The open sockets of this process: one a conversation, a few a visitor, more an address. Safe to call from several threads.</summary>
internal sealed class OpenStreams(IOptions<DirectLineOptions> options, TimeProvider time) : IOpenStreams
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, OpenStream> byConversation = [];
    private readonly StreamCount ofUsers = new();
    private readonly StreamCount ofNetworks = new();

    /// <inheritdoc/>
    public bool HasRoomFor(HttpContext http)
    {
        lock (gate)
        {
            return byConversation.Count < options.Value.MaxStreams
                && ofNetworks.Of(VisitorNetwork.Of(http)) < options.Value.MaxStreamsPerAddress;
        }
    }

    /// <summary>Opens a stream and ends an older one of the same conversation, which makes room for it.</summary>
    /// <param name="ticket">Who opens it.</param>
    /// <param name="network">Where from.</param>
    /// <param name="stream">The stream; <see langword="null"/> when there is no room.</param>
    public StreamRoom TryOpen(StreamTicket ticket, string network, out OpenStream? stream)
    {
        OpenStream? older;
        lock (gate)
        {
            byConversation.TryGetValue(ticket.Grant.ConversationId, out older);
            if (older is not null)
            {
                Remove(older);
            }

            StreamRoom room = RoomFor(ticket.Grant.UserId, network);
            if (room is not StreamRoom.Free)
            {
                if (older is not null)
                {
                    Add(older);
                }

                stream = null;
                return room;
            }

            stream = new OpenStream(ticket, network, time);
            Add(stream);
        }

        // Outside the lock: what waits for the end may run at once.
        older?.End(StreamEnd.Collision);
        return StreamRoom.Free;
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

    private StreamRoom RoomFor(string user, string network) =>
        ofUsers.Of(user) >= options.Value.MaxStreamsPerUser ? StreamRoom.VisitorFull
        : ofNetworks.Of(network) >= options.Value.MaxStreamsPerAddress ? StreamRoom.AddressFull
        : byConversation.Count >= options.Value.MaxStreams ? StreamRoom.ServerFull
        : StreamRoom.Free;

    private void Add(OpenStream stream)
    {
        byConversation[stream.ConversationId] = stream;
        ofUsers.Add(stream.UserId);
        ofNetworks.Add(stream.Network);
    }

    private void Remove(OpenStream stream)
    {
        byConversation.Remove(stream.ConversationId);
        ofUsers.Remove(stream.UserId);
        ofNetworks.Remove(stream.Network);
    }
}
