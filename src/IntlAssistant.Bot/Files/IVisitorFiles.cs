using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Files;

/// <summary>The files that visitors send.</summary>
public interface IVisitorFiles
{
    /// <summary>What may be sent, in a language; <see langword="null"/> when nothing may.</summary>
    VisitorFileRules? RulesIn(LanguageTag language);

    /// <summary>Keeps the files of one message, all or none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    Task<FilesKept> KeepAsync(
        ConversationId conversation, IReadOnlyList<SentFile> files, LanguageTag language, CancellationToken cancellationToken);
}
