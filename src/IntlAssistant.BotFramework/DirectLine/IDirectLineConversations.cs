using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.DirectLine;

/// <summary>What the Direct Line server needs of whoever keeps the conversations.</summary>
/// <remarks>The server authenticates, checks shapes and limits, and speaks the wire; everything that must survive a restart is kept behind this.</remarks>
public interface IDirectLineConversations
{
    /// <summary>Whether so many messages wait for their answers that the newest, and new conversations, are refused for a moment.</summary>
    bool IsBusy => false;

    /// <summary>Starts a conversation, or finds it started.</summary>
    /// <param name="conversationId">The id in the token, unique, made by the server.</param>
    /// <param name="user">Who is in it: the id is the token's.</param>
    /// <param name="locale">The language of the client; may be missing.</param>
    /// <param name="cancellationToken">Stops the starting.</param>
    /// <returns>Whether it is new. A new one gives the bot its conversationUpdate.</returns>
    Task<bool> StartAsync(string conversationId, ChannelAccount user, string? locale, CancellationToken cancellationToken);

    /// <summary>Where a conversation stands.</summary>
    Task<DirectLineConversationState> StateAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Stores an activity of the visitor and hands it to the bot; returns once it is stored.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity with the sender, channel and conversation already set by the server, without id and timestamp.</param>
    /// <param name="cancellationToken">Stops the storing.</param>
    /// <returns>The id that it was stored under; <see langword="null"/> for a typing activity, which is not stored.</returns>
    Task<string?> AcceptAsync(string conversationId, Activity activity, CancellationToken cancellationToken);

    /// <summary>The activities that clients see, after a watermark.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="watermark">After which to read; 0 for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<ActivitySet> ReadAsync(string conversationId, long watermark, CancellationToken cancellationToken);

    /// <summary>The activities after a watermark, and then every new one as it is stored, with typing in between.</summary>
    /// <remarks>Nothing is left out and nothing comes twice between what is stored and what is new. Ends with the conversation or the token.</remarks>
    IAsyncEnumerable<ActivitySet> WatchAsync(string conversationId, long watermark, CancellationToken cancellationToken);
}
