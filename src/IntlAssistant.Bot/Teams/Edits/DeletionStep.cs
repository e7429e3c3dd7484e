using System.Text.Json.Nodes;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.Teams.Activities;
using IntlAssistant.Bot.Teams.Scopes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Bot.Teams.Edits;

/// <summary>The visitor has deleted a message: its words and files are nowhere any more, not in the transcript, the search, the memory, a receipt, the questions without an answer, the staff's card, or the personal chat that it went on in.</summary>
internal sealed class DeletionStep(IConversationStore store, IAttachmentStore attachments, PersonalChats personal) : ITurnStep
{
    private const int PageSize = 500;

    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.MessageDelete)
        {
            return null;
        }

        if (turn.Activity.ReplyToId is not { Length: > 0 } deleted)
        {
            return TurnOutcome.Silent(turn);
        }

        await personal.DeleteAsync(turn, deleted, cancellationToken);
        return TurnOutcome.Silent(turn) with
        {
            Memory = turn.Memory with { Questions = [.. turn.Memory.Questions.Where(question => question.ActivityId != deleted)] },
            Unanswered = [.. (await ForgetAsync(turn.Conversation.Id, deleted, cancellationToken)).Select(place => new UnansweredNote(place, null))],
        };
    }

    /// <returns>The places in the transcript where the words stood.</returns>
    private async Task<IReadOnlyList<long>> ForgetAsync(ConversationId conversation, string deleted, CancellationToken cancellationToken)
    {
        var places = new List<long>();
        IReadOnlyList<StoredActivity> page = [];
        do
        {
            page = await store.ReadAsync(conversation, page.Count == 0 ? 0 : page[^1].Sequence, PageSize, cancellationToken);
            foreach (var activity in page)
            {
                if (activity.Origin == ActivityOrigin.Visitor && IsThat(activity.ActivityId, deleted))
                {
                    await store.RewriteAsync(conversation, activity.ActivityId, MessageRewriting.Empty, CancellationToken.None);
                    await ForgetFilesAsync(activity, cancellationToken);
                    places.Add(activity.Sequence);
                }
                else if (activity.Origin == ActivityOrigin.Bot && (JsonNode.Parse(activity.Json) as JsonObject).Text("replyToId") == deleted)
                {
                    // The answer repeats nothing of the question; what was kept to decide it again does.
                    await store.RewriteAsync(conversation, activity.ActivityId, json => json, CancellationToken.None);
                }
            }
        }
        while (page.Count == PageSize);
        return places;
    }

    private async Task ForgetFilesAsync(StoredActivity said, CancellationToken cancellationToken)
    {
        var message = MessageRewriting.Read(said.Json);
        if (SentFiles.AreIn(message))
        {
            await attachments.RemoveAsync(SentFiles.In(message, await attachments.ListAsync(said.Conversation, cancellationToken)), CancellationToken.None);
        }
    }

    private static bool IsThat(string id, string deleted) => id == deleted || MadeIds.IsOf(id, deleted);
}
