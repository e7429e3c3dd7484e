using IntlAssistant.Bot.Mail;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Transcripts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Channels;

/// <summary>Sees to visitors whom their channel does not reach any more: staff are told in the case, and what was given up meanwhile is sent when the channel is heard of again.</summary>
/// <remarks>Each step can be taken twice: what calls it is run again after a crash.</remarks>
internal sealed class LostVisitors(
    IConversationStore store,
    IVisitorReach reach,
    IContactStore contacts,
    IOutbox outbox,
    OutboxBell bell,
    IOptions<MailOptions> mail,
    TimeProvider time,
    ILogger<LostVisitors> logger)
{
    /// <summary>A message can never be delivered. Told before the message is given up, so that a crash in between loses neither.</summary>
    /// <param name="message">The message.</param>
    /// <param name="reference">Where it was to go.</param>
    /// <param name="isGone">Whether the channel says that the bot is not wanted there any more.</param>
    public async Task LoseAsync(StoredActivity message, string reference, bool isGone)
    {
        var isStaffs = message.Origin == ActivityOrigin.Staff;
        if (isGone || isStaffs)
        {
            await TellAsync(message.Conversation, isStaffs ? message.At : null);
        }

        if (isGone && await store.FindAsync(message.Conversation, CancellationToken.None) is { } conversation
            && conversation.Reference == reference) // Not where the channel has been heard of since.
        {
            await store.UpdateReferenceAsync(
                conversation.Id, (ConversationReference.FromJson(reference) with { DeadSince = time.GetUtcNow() }).ToJson(), CancellationToken.None);
            logger.ReferenceDead(conversation.Id);
        }
    }

    /// <summary>The bot was taken out of a conversation.</summary>
    public Task LoseAsync(ConversationId conversation) => TellAsync(conversation, null);

    /// <summary>A message of staff has arrived: whatever was the matter, it is over.</summary>
    public Task FindAsync(StoredActivity delivered) => delivered.Origin == ActivityOrigin.Staff
        ? reach.FoundAsync(delivered.Conversation, CancellationToken.None)
        : Task.CompletedTask;

    /// <summary>The channel is heard of again: what staff said meanwhile goes out.</summary>
    /// <param name="conversation">The conversation, with its reference as it was.</param>
    /// <param name="reference">Where the bot can write now.</param>
    public async Task FindAsync(Conversation conversation, string reference)
    {
        if (conversation.Reference is { } before && ConversationReference.FromJson(before).DeadSince is { } since)
        {
            await reach.FoundAsync(conversation.Id, CancellationToken.None);
            if (await outbox.ReviveAsync(conversation.Id, since, reference, CancellationToken.None) > 0)
            {
                bell.Ring();
            }
        }
    }

    private async Task TellAsync(ConversationId conversation, DateTimeOffset? message)
    {
        var isMailed = mail.Value.IsOn
            && await contacts.FindAsync(conversation, CancellationToken.None) is { Purpose: Contact.CaseReplies };
        await reach.LostAsync(conversation, message, isMailed, CancellationToken.None);
    }
}
