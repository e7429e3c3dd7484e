using IntlAssistant.Conversations;

namespace IntlAssistant.Bot.Links;

/// <summary>Writes a conversation out for its visitor: what both sides said, with times; no notes of the staff.</summary>
public interface ITranscriptExport
{
    /// <summary>The conversation in UTF-8; <see langword="null"/> when there is none.</summary>
    Task<byte[]?> WriteAsync(ConversationId conversation, TranscriptFormat format, CancellationToken cancellationToken);
}
