using System.Text.Json.Nodes;
using IntlAssistant.Bot.Questions;
using IntlAssistant.Bot.Teams.Scopes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Bot.Teams.Edits;

/// <summary>The visitor has changed a message: the transcript has the new words, the personal chat that it went on in too, and the newest question is answered anew, in the place of its answer.</summary>
internal sealed class EditStep(IConversationStore store, IUnansweredStore unanswered, QuestionTurns questions, PersonalChats personal) : ITurnStep
{
    private const string Undeleted = "undeleteMessage";

    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.MessageUpdate)
        {
            return null;
        }

        var changed = await store.FindActivityAsync(turn.Conversation.Id, turn.AnsweredId, cancellationToken);
        if (changed is not { Origin: ActivityOrigin.Visitor } || string.IsNullOrWhiteSpace(turn.Activity.Text))
        {
            return TurnOutcome.Silent(turn);
        }

        await store.RewriteAsync(
            turn.Conversation.Id, changed.ActivityId, json => MessageRewriting.Say(json, turn.Activity.Text), CancellationToken.None);
        await personal.EditAsync(turn, changed.ActivityId, cancellationToken);
        var isQuestion = turn.Memory.Questions is [.., var newest]
            && newest.ActivityId == changed.ActivityId && newest.Text != turn.Activity.Text;
        return isQuestion && turn.Conversation.Speaker == Speaker.Bot && turn.Activity.ChannelData.Text("eventType") != Undeleted
            ? await AnswerAsync(turn, changed, cancellationToken)
            : TurnOutcome.Silent(turn) with { Unanswered = await ReadAnewAsync(changed, cancellationToken) };
    }

    /// <summary>A question that stayed without an answer is read once more, with its new words.</summary>
    private async Task<IReadOnlyList<UnansweredNote>> ReadAnewAsync(StoredActivity changed, CancellationToken cancellationToken) =>
        (await unanswered.OfConversationAsync(changed.Conversation, cancellationToken)).FirstOrDefault(question => question.Sequence == changed.Sequence) is { } before
            ? [new UnansweredNote(changed.Sequence, null), new UnansweredNote(changed.Sequence, before.Kind)]
            : [];

    private async Task<TurnOutcome> AnswerAsync(Turn turn, StoredActivity changed, CancellationToken cancellationToken)
    {
        var asked = turn with { Memory = turn.Memory with { Questions = [.. turn.Memory.Questions.SkipLast(1)] } };
        var outcome = InPlace(turn, await questions.AskAsync(asked, cancellationToken), changed.Sequence);
        return outcome.Messages is [var only] && await LastAnswerAsync(turn, changed, cancellationToken) is { } before
            ? outcome with { Messages = [stamp => Replacing(only(stamp), before.ActivityId)] }
            : outcome;
    }

    /// <summary>What is noted of the edit is noted of the message itself, where the words stand.</summary>
    private static TurnOutcome InPlace(Turn turn, TurnOutcome outcome, long place) => outcome with
    {
        Unanswered = [new UnansweredNote(place, null), .. outcome.Unanswered.Select(note => note with { Sequence = place })],
        Memory = outcome.Memory with
        {
            Questions = [.. outcome.Memory.Questions.Select(question => question.Sequence == turn.Stored.Sequence ? question with { Sequence = place } : question)],
        },
    };

    private async Task<StoredActivity?> LastAnswerAsync(Turn turn, StoredActivity changed, CancellationToken cancellationToken)
    {
        var after = await store.ReadAsync(turn.Conversation.Id, changed.Sequence, 100, cancellationToken);
        return after.LastOrDefault(said => said.Origin == ActivityOrigin.Bot
            && (JsonNode.Parse(said.Json) as JsonObject).Text("replyToId") == changed.ActivityId);
    }

    private static Activity Replacing(Activity message, string before)
    {
        var data = (JsonObject?)message.ChannelData?.DeepClone() ?? [];
        data[Replacements.Property] = before;
        return message with { ChannelData = data };
    }
}
