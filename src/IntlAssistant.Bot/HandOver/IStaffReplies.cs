using IntlAssistant.Conversations;

namespace IntlAssistant.Bot.HandOver;

/// <summary>Lets a member of staff speak in a visitor's conversation.</summary>
public interface IStaffReplies
{
    /// <summary>Says something to the visitor. From then on staff have the floor, and a waiting case is with the one who spoke.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="staffId">Who speaks, as the case's history names the person.</param>
    /// <param name="text">What is said, plain text.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    /// <returns>The id that the message is stored under; <see langword="null"/> when there is no such conversation.</returns>
    /// <exception cref="ArgumentException">The text or the name is empty.</exception>
    Task<string?> PostAsync(ConversationId conversation, string staffId, string text, CancellationToken cancellationToken);
}
