using System.Text.Json.Nodes;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Edits;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector.Files;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Transcripts;
using Attachment = IntlAssistant.BotFramework.Activities.Attachment;

namespace IntlAssistant.Bot.Files;

/// <summary>Takes over the files that a visitor sends in a channel which only says where they are.</summary>
/// <remarks>
/// The message is written anew with the names of what is kept here: a turn that is run again fetches nothing twice, and no address that
/// opens a file stays in the transcript.
/// </remarks>
internal sealed class ReceivedFiles(IChannelFiles channel, IAttachmentStore store, IConversationStore conversations, PhraseBook phrases)
{
    /// <summary>The turn with its files here, or with why they are not.</summary>
    public async Task<Turn> TakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity is not { Type: ActivityTypes.Message, Attachments: { } sent }
            || turn.Conversation.Reference is not { } reference
            || !sent.Any(IsElsewhere))
        {
            return turn;
        }

        var taken = await TakeAsync(turn.Conversation, ConversationReference.FromJson(reference), sent, cancellationToken);
        await conversations.RewriteAsync(
            turn.Conversation.Id, turn.Stored.ActivityId, json => MessageRewriting.Attach(json, taken), CancellationToken.None);
        return turn with { Activity = turn.Activity with { Attachments = taken } };
    }

    /// <summary>The outcome, and what became of files that are not here.</summary>
    public TurnOutcome Tell(Turn turn, TurnOutcome outcome) => FileRefusals.AddTo(turn, outcome, phrases, store.Limits);

    private bool IsElsewhere(Attachment attachment) => AttachmentReference.Read(attachment.ContentUrl) is null && channel.IsFile(attachment);

    private async Task<IReadOnlyList<Attachment>> TakeAsync(
        Conversation conversation, ConversationReference reference, IReadOnlyList<Attachment> sent, CancellationToken cancellationToken)
    {
        if (store.Limits is not { } limits)
        {
            return Refuse(sent, AttachmentFault.NotTaken);
        }

        if (sent.Count(IsElsewhere) > limits.MaxAtOnce)
        {
            return Refuse(sent, AttachmentFault.TooManyAtOnce);
        }

        var fetched = await Task.WhenAll(sent.Select(attachment => FetchAsync(reference, attachment, limits, cancellationToken)));
        var taken = new List<Attachment>(sent.Count);
        foreach (var (attachment, file) in sent.Zip(fetched))
        {
            taken.Add(file is null ? attachment : await KeepAsync(conversation.Id, NameOf(attachment), file, cancellationToken));
        }

        return taken;
    }

    private async Task<FetchedFile?> FetchAsync(
        ConversationReference reference, Attachment attachment, AttachmentLimits limits, CancellationToken cancellationToken) =>
        IsElsewhere(attachment) ? await channel.FetchAsync(reference, attachment, limits.MaxBytes, cancellationToken) : null;

    private IReadOnlyList<Attachment> Refuse(IReadOnlyList<Attachment> sent, AttachmentFault fault) =>
        [.. sent.Select(attachment => IsElsewhere(attachment) ? FileRefusals.Mark(NameOf(attachment), fault) : attachment)];

    /// <remarks>Each for itself: its sender sees each of them in the chat.</remarks>
    private async Task<Attachment> KeepAsync(ConversationId conversation, string name, FetchedFile file, CancellationToken cancellationToken)
    {
        if (file is not FetchedFile.Here here)
        {
            return FileRefusals.Mark(name, file is FetchedFile.TooLarge ? AttachmentFault.TooLarge : AttachmentFault.Unreachable);
        }

        return await store.SaveAsync(conversation, [new SentFile(name, here.Content)], cancellationToken) switch
        {
            AttachmentsSaved.Done { Attachments: [var kept] } => SentFiles.Name(kept),
            AttachmentsSaved.Refused refused => FileRefusals.Mark(refused.Name ?? name, refused.Fault),
            var other => throw new InvalidOperationException($"A file is saved or refused, not {other.GetType().Name}."),
        };
    }

    /// <summary>What a file is called. A pasted picture has no name, or one that says nothing true of its kind; its kind is seen in it.</summary>
    private static string NameOf(Attachment attachment)
    {
        var name = attachment.Name ?? "";
        if (attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)
        {
            var bare = Path.GetFileNameWithoutExtension(name);
            return bare.Length > 0 ? bare : "image";
        }

        var type = (attachment.Content as JsonObject).Text("fileType");
        return Path.HasExtension(name) || string.IsNullOrEmpty(type) ? name : $"{name}.{type}";
    }
}
