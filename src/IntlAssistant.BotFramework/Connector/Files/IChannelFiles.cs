using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Connector.Files;

/// <summary>The files that people send in a channel: an activity only says where they are.</summary>
public interface IChannelFiles
{
    /// <summary>Whether an attachment is such a file, and not a card, or what else channels put beside a message.</summary>
    bool IsFile(Attachment attachment);

    /// <summary>Fetches one. What cannot be fetched is a result and no exception.</summary>
    /// <param name="conversation">Where it was sent.</param>
    /// <param name="attachment">The file.</param>
    /// <param name="maxBytes">How many bytes it may have; not one more is read than is needed to see that it has more.</param>
    /// <param name="cancellationToken">Stops the fetching.</param>
    Task<FetchedFile> FetchAsync(ConversationReference conversation, Attachment attachment, int maxBytes, CancellationToken cancellationToken);
}
