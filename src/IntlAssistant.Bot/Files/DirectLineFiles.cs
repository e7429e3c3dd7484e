using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.BotFramework.DirectLine.Uploads;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge.Languages;
using Microsoft.Extensions.Options;
using IAttachmentStore = IntlAssistant.Conversations.Attachments.IAttachmentStore;

namespace IntlAssistant.Bot.Files;

/// <summary>Keeps what Direct Line's clients upload.</summary>
/// <remarks>Of a refusal a client shows no more than that sending failed. So the visitor is also told why in the chat; that is kept nowhere.</remarks>
internal sealed class DirectLineFiles(
    IAttachmentStore store,
    IConversationStore conversations,
    TransientActivities transient,
    VoiceReader voices,
    PhraseBook phrases,
    IOptions<DirectLineOptions> options,
    TimeProvider time) : BotFramework.DirectLine.Uploads.IAttachmentStore
{
    public UploadLimits? Limits => store.Limits is { } limits ? new UploadLimits(limits.MaxAtOnce, limits.MaxBytes) : null;

    public async Task<UploadOutcome> KeepAsync(
        string conversationId, IReadOnlyList<UploadedFile> files, CancellationToken cancellationToken)
    {
        var conversation = await GetAsync(conversationId, cancellationToken);
        return await store.SaveAsync(conversation.Id, [.. files.Select(file => new SentFile(file.Name, file.Content))], cancellationToken) switch
        {
            AttachmentsSaved.Done done => new UploadOutcome.Kept([.. done.Attachments.Select(SentFiles.Name)]),
            AttachmentsSaved.Refused refused => Refuse(conversation, refused),
            var other => throw new InvalidOperationException($"Files are saved or refused, not {other.GetType().Name}."),
        };
    }

    public async Task<UploadOutcome.Refused> RefuseAsync(string conversationId, UploadExcess excess, CancellationToken cancellationToken) => Refuse(
        await GetAsync(conversationId, cancellationToken),
        new AttachmentsSaved.Refused(excess.FileName is null ? AttachmentFault.TooManyAtOnce : AttachmentFault.TooLarge, excess.FileName));

    private async Task<Conversation> GetAsync(string conversationId, CancellationToken cancellationToken) =>
        await conversations.FindAsync(ChannelNames.DirectLine, conversationId, cancellationToken)
        ?? throw new KeyNotFoundException($"There is no Direct Line conversation '{conversationId}'.");

    private UploadOutcome.Refused Refuse(Conversation conversation, AttachmentsSaved.Refused refused)
    {
        var voice = voices.Of(conversation);
        transient.Publish(conversation.Id, Notice(conversation, voice, FileWords.Refusal(voice.Phrases, refused, store.Limits)));
        return new UploadOutcome.Refused(
            refused.Fault is AttachmentFault.TooLarge or AttachmentFault.TooManyAtOnce,
            FileWords.Refusal(phrases.In(LanguageTag.English), refused, store.Limits));
    }

    private Activity Notice(Conversation conversation, Voice voice, string words) => new()
    {
        Type = ActivityTypes.Message,
        Id = $"notice-{Guid.CreateVersion7():N}",
        Timestamp = time.GetUtcNow(),
        ChannelId = conversation.Channel,
        Conversation = new ConversationAccount { Id = conversation.ChannelConversationId },
        From = new ChannelAccount { Id = options.Value.BotId, Role = RoleTypes.Bot },
        Locale = voice.Language.Value,
        Text = MarkdownText.Escape(words),
        TextFormat = "markdown",
    };
}
