using IntlAssistant.Bot.Strings;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Files;

/// <inheritdoc/>
internal sealed class VisitorFiles(IAttachmentStore store, PhraseBook phrases) : IVisitorFiles
{
    public VisitorFileRules? RulesIn(LanguageTag language)
    {
        if (store.Limits is not { } limits)
        {
            return null;
        }

        var words = phrases.In(language);
        return new VisitorFileRules(
            limits.MaxBytes,
            limits.MaxAtOnce,
            [.. limits.Kinds.SelectMany(FileWords.Extensions)],
            words.AddFiles,
            FileWords.Fill(words, words.FilesHint, limits),
            FileWords.Whole(words, FileWords.Fill(words, words.FileTooLarge, limits)),
            FileWords.Whole(words, FileWords.Fill(words, words.FilesTooMany, limits)),
            FileWords.Whole(words, FileWords.Fill(words, words.FileWrongType, limits)));
    }

    public async Task<FilesKept> KeepAsync(
        ConversationId conversation, IReadOnlyList<SentFile> files, LanguageTag language, CancellationToken cancellationToken) =>
        await store.SaveAsync(conversation, files, cancellationToken) switch
        {
            AttachmentsSaved.Done done => new FilesKept.Done([.. done.Attachments.Select(SentFiles.Name)]),
            AttachmentsSaved.Refused refused => new FilesKept.Refused(FileWords.Refusal(phrases.In(language), refused, store.Limits)),
            var other => throw new InvalidOperationException($"Files are saved or refused, not {other.GetType().Name}."),
        };
}
