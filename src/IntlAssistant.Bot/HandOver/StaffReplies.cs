using System.Text.Json;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Replies;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.HandOver;

/// <inheritdoc/>
internal sealed class StaffReplies(
    IConversationStore store, ICaseStore cases, IOptions<DirectLineOptions> directLine, OutboxBell bell) : IStaffReplies
{
    // The visitor's own turns change the conversation meanwhile; each try reads it anew.
    private const int MostTries = 10;

    public async Task<string?> PostAsync(
        ConversationId conversation, string staffId, string text, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(staffId);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await store.FindAsync(conversation, cancellationToken) is not { } current)
            {
                return null;
            }

            var newest = await cases.NewestAsync(conversation, cancellationToken);
            if (await store.CommitAsync(CommitOf(current, newest, staffId, text), CancellationToken.None) is TurnCommitted.Done done)
            {
                bell.Ring();
                return done.Activities[0].ActivityId;
            }
        }

        throw new InvalidOperationException(
            $"Conversation {conversation} changed {MostTries} times while a reply was being stored. Nothing was sent; send it again.");
    }

    private TurnCommit CommitOf(Conversation conversation, Case? newest, string staffId, string text) => new()
    {
        Conversation = conversation,
        Activities = [new NewActivity(null, ActivityOrigin.Staff, ActivityTypes.Message, IsVisible: true, stamp => Write(conversation, text, stamp)) { Author = staffId }],
        ThroughOutbox = conversation.Reference is not null,
        Speaker = Speaker.Staff,
        State = conversation.State,
        Cases = [.. Taken(newest, staffId)],
    };

    /// <summary>Whoever speaks has the case. One that was only offered, or answered before, waits first: that is the way of a case.</summary>
    private static IEnumerable<CaseChange> Taken(Case? newest, string staffId)
    {
        var id = newest?.Id ?? CaseChange.Opened;
        if (newest is null or { State: CaseState.ReturnedToBot })
        {
            id = CaseChange.Opened;
            yield return new CaseChange.Open(CaseState.Waiting, CaseReasons.StaffBegan, Topic: null, Evidence: null, staffId);
        }
        else if (newest.State is CaseState.Offered or CaseState.Resolved)
        {
            yield return new CaseChange.Move(id, CaseState.Waiting, Reason: null, staffId);
        }

        if (newest?.State != CaseState.Assigned)
        {
            yield return new CaseChange.Move(id, CaseState.Assigned, Reason: null, staffId);
        }

        yield return new CaseChange.Answer(id, staffId);
    }

    private string Write(Conversation conversation, string text, ActivityStamp stamp)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = MarkdownText.Escape(text),
            TextFormat = "markdown",
            InputHint = "acceptingInput",
            Recipient = new ChannelAccount { Id = conversation.UserId, Role = RoleTypes.User },
        };
        var addressed = conversation.Reference is { } reference
            ? message.ApplyConversationReference(ConversationReference.FromJson(reference))
            : message with
            {
                ChannelId = conversation.Channel,
                From = new ChannelAccount { Id = directLine.Value.BotId, Role = RoleTypes.Bot },
                Conversation = new ConversationAccount { Id = conversation.ChannelConversationId },
            };
        return JsonSerializer.Serialize(
            addressed with { Id = stamp.ActivityId, Timestamp = stamp.At }, ActivityJson.Default.Activity);
    }
}
