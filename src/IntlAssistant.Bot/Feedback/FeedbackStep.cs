using System.Text.Json;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Feedback;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Bot.Feedback;

/// <summary>Records whether an answer helped; after two in a row that did not, a person is offered.</summary>
internal sealed class FeedbackStep(
    CommandReader commands, IConversationStore store, IFeedbackStore feedback, HandOverTurns handOver) : ITurnStep
{
    private const int RejectedBeforeOffer = 2;

    // What the visitor wrote while the answer was made stands between a question and its answer.
    private const int AnswerIsWithin = 100;

    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        var command = commands.Read(turn);
        if (command is BotCommand.Helpful or BotCommand.NotHelpful)
        {
            return (FeedbackReader.AnswerOf(turn.Activity) ?? await LastAnswerAsync(turn, cancellationToken)) is { } answer
                ? await RecordAsync(turn, new FeedbackWord(answer, command == BotCommand.Helpful), cancellationToken)
                : TurnOutcome.Silent(turn);
        }

        return !FeedbackReader.IsFeedback(turn.Activity) ? null
            : FeedbackReader.Read(turn.Activity) is { } word ? await RecordAsync(turn, word, cancellationToken)
            : TurnOutcome.Silent(turn);
    }

    private async Task<TurnOutcome> RecordAsync(Turn turn, FeedbackWord word, CancellationToken cancellationToken)
    {
        var answer = await FindAsync(turn, word.Answer, cancellationToken) ?? await UnnamedAsync(turn, word.Answer, cancellationToken);
        if (answer is not { Origin: ActivityOrigin.Bot })
        {
            return TurnOutcome.Silent(turn);
        }

        // A turn that is run again finds its own word here, so the memory, which is stored with the reply, tells what was said.
        await feedback.RecordAsync(turn.Conversation.Id, answer.ActivityId, word.IsHelpful, cancellationToken);
        var question = QuestionOf(answer);
        var before = turn.Memory.Questions.FirstOrDefault(asked => asked.ActivityId == question);
        var noted = turn with { Memory = turn.Memory.Judged(question, word.IsHelpful) };
        var outcome = turn.Conversation.Speaker != Speaker.Bot || before is null || before.IsHelpful == word.IsHelpful || IsQuiet(turn, word)
            ? TurnOutcome.Silent(noted)
            : await AnswerAsync(noted, word, cancellationToken);
        return before is null ? outcome : outcome with
        {
            Unanswered = [new UnansweredNote(before.Sequence, word.IsHelpful ? null : UnansweredKind.NotHelpful)],
        };
    }

    /// <summary>Where others read along, and where the client itself says thanks, the bot adds nothing.</summary>
    private static bool IsQuiet(Turn turn, FeedbackWord word) => turn.Channel == ChannelKind.Teams
        && (turn.IsGroup || turn.Activity.Type == ActivityTypes.MessageReaction || (turn.Activity.Type == ActivityTypes.Invoke && word.IsHelpful));

    private async Task<TurnOutcome> AnswerAsync(Turn turn, FeedbackWord word, CancellationToken cancellationToken)
    {
        if (word.IsHelpful)
        {
            return Say(turn, turn.Phrases.ThanksForFeedback);
        }

        var answered = turn.Memory.Answered.TakeLast(RejectedBeforeOffer).ToList();
        return answered.Count == RejectedBeforeOffer && answered.All(question => question.IsHelpful == false)
            ? await handOver.OfferAsync(
                turn, turn.Phrases.OfferAfterNotHelpful, nearest: [], new HandOverCase(CaseReasons.NotHelpful), cancellationToken)
            : Say(turn, turn.Phrases.NotHelpfulNoted);
    }

    private async Task<StoredActivity?> FindAsync(Turn turn, string? id, CancellationToken cancellationToken) =>
        id is null ? null : await store.FindActivityAsync(turn.Conversation.Id, id, cancellationToken);

    /// <summary>The newest answer, where the client names none, or names it in a way that we were not told: some channels take a message with a card and give no id.</summary>
    private async Task<StoredActivity?> UnnamedAsync(Turn turn, string? named, CancellationToken cancellationToken) =>
        turn.Channel == ChannelKind.Teams
        && await LastAnswerAsync(turn, cancellationToken) is { } last
        && (named is null || await store.DeliveredAsAsync(turn.Conversation.Id, last, cancellationToken) is null)
            ? await FindAsync(turn, last, cancellationToken)
            : null;

    /// <summary>The id of the newest answer, for a button that cannot carry it.</summary>
    private async Task<string?> LastAnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Memory.Answered.LastOrDefault() is not { } question)
        {
            return null;
        }

        var after = await store.ReadAsync(turn.Conversation.Id, question.Sequence, AnswerIsWithin, cancellationToken);
        return after.FirstOrDefault(said => said.Origin == ActivityOrigin.Bot && QuestionOf(said) == question.ActivityId)?.ActivityId;
    }

    private static TurnOutcome Say(Turn turn, string words) =>
        TurnOutcome.Say(turn, Messages.Write(turn, words, Buttons.For(turn, BotCommand.Person)));

    private static string? QuestionOf(StoredActivity answer) =>
        JsonSerializer.Deserialize(answer.Json, ActivityJson.Default.Activity)?.ReplyToId;
}
