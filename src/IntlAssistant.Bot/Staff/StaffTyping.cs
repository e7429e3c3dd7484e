using IntlAssistant.Bot.Channels;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.Staff;

/// <summary>Shows a visitor that somebody writes: kept nowhere.</summary>
internal sealed class StaffTyping(
    IConversationStore store, ICaseStore cases, OutboundMessages messages, TransientActivities transient, IConnector connector, TimeProvider time)
{
    public async Task ShowAsync(CaseId id, string by, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(id, cancellationToken) is not { State: CaseState.Assigned } current || current.Assignee != by
            || await store.FindAsync(current.Conversation, cancellationToken) is not { } conversation)
        {
            return;
        }

        var typing = messages.Address(conversation, new Activity
        {
            Type = ActivityTypes.Typing,
            Id = $"typing-{Guid.CreateVersion7():N}",
            Timestamp = time.GetUtcNow(),
        });
        if (conversation.Reference is null)
        {
            transient.Publish(conversation.Id, typing);
        }
        else
        {
            await connector.SendAsync(typing, cancellationToken); // a courtesy: what became of it does not matter
        }
    }
}
