using System.Text.Json;
using IntlAssistant.Answering;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Curation;

/// <summary>Tells the visitors who asked that their question is answered now: once, in the conversation, and to the address that they left.</summary>
/// <remarks>
/// Only where what was published answers this very question, and nobody of the staff has answered it or has the floor: the commit
/// names the conversation that was read, so a member of staff who takes the case meanwhile is not talked over.
/// </remarks>
internal sealed class AnswerNews(
    IUnansweredStore unanswered,
    IConversationStore store,
    ICaseStore cases,
    IAssistant assistant,
    TurnReader reader,
    AnswerMessage answers,
    PhraseBook phrases,
    OutboxBell bell)
{
    private const int AtOnce = 50;
    private const int MostTries = 5;

    /// <summary>Tells everybody who is still to be told.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        while (await unanswered.UntoldAsync(AtOnce, cancellationToken) is { Count: > 0 } untold)
        {
            foreach (var question in untold)
            {
                await TellAsync(question, cancellationToken);
            }
        }
    }

    private async Task TellAsync(UnansweredQuestion question, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await CommitOfAsync(question, cancellationToken) is not { } commit)
            {
                break;
            }

            // What is said is stored whole, also while the server stops.
            if (await store.CommitAsync(commit, CancellationToken.None) is TurnCommitted.Done)
            {
                bell.Ring();
                return;
            }
        }

        await unanswered.SettleAsync(question.Id, cancellationToken);
    }

    /// <summary>What is to be said; <see langword="null"/> when nothing is.</summary>
    private async Task<TurnCommit?> CommitOfAsync(UnansweredQuestion question, CancellationToken cancellationToken)
    {
        if (question.Group is not { } id
            || await unanswered.FindAsync(id, cancellationToken) is not { Entry: { } entry }
            || await store.FindAsync(question.Conversation, cancellationToken) is not { } conversation
            || await StoredAsync(question, cancellationToken) is not { } stored
            || !await IsLeftAsync(conversation, cancellationToken))
        {
            return null;
        }

        var turn = reader.Read(conversation, stored);
        if (turn.Memory.Ended || await assistant.ReplyAsync(QuestionOf(turn), cancellationToken) is not Reply.Answer answer
            || answer.Citations.All(citation => citation.Page.Value != entry))
        {
            return null;
        }

        return CommitOf(question, turn.In(answer.Language, phrases), answer);
    }

    private async Task<StoredActivity?> StoredAsync(UnansweredQuestion question, CancellationToken cancellationToken) =>
        await store.ReadAsync(question.Conversation, question.Sequence - 1, 1, cancellationToken) is [{ Origin: ActivityOrigin.Visitor } stored]
            && stored.Sequence == question.Sequence ? stored : null;

    /// <summary>Whether nobody of the staff has answered, or is about to.</summary>
    private async Task<bool> IsLeftAsync(Conversation conversation, CancellationToken cancellationToken) =>
        conversation.Speaker != Speaker.Staff
        && await cases.NewestAsync(conversation.Id, cancellationToken) is not ({ State: CaseState.Assigned } or { RespondedAt: not null });

    private static Question QuestionOf(Turn turn) => new(turn.Activity.Text ?? "")
    {
        Locale = LanguageTag.TryParse(turn.Activity.ClientLocale ?? turn.Conversation.Locale, out var language) ? language : null,
        Audience = turn.Audience,
    };

    private TurnCommit CommitOf(UnansweredQuestion question, Turn turn, Reply.Answer answer) => new()
    {
        Conversation = turn.Conversation,
        Activities =
        [
            new NewActivity(null, ActivityOrigin.Bot, ActivityTypes.Message, IsVisible: true, stamp => JsonSerializer.Serialize(
                Envelope.Seal(turn, Written(turn, answer, stamp.ActivityId), stamp), ActivityJson.Default.Activity))
            {
                Receipt = answer.Receipt is { } receipt
                    ? (receipt with { Question = receipt.Question with { Channel = turn.Conversation.Channel } }).Write()
                    : null,
            },
        ],
        ThroughOutbox = turn.Conversation.Reference is not null,
        Speaker = turn.Conversation.Speaker,
        State = Remembered(turn, answer).Write(),
        AnswersUnanswered = question.Id,
    };

    private Activity Written(Turn turn, Reply.Answer answer, string activityId)
    {
        var message = answers.Write(turn, answer, activityId);
        return message with { Text = Messages.Paragraphs(turn.Phrases.AnsweredSince, message.Text) };
    }

    // What is open in the conversation stays open; a word about the answer is understood as one.
    private static ConversationMemory Remembered(Turn turn, Reply.Answer answer)
    {
        var asked = new RememberedQuestion(
            turn.Stored.ActivityId,
            turn.Stored.Sequence,
            turn.Activity.Text ?? "",
            [.. answer.Citations.Select(citation => citation.Passage.Value).Distinct()]);
        var others = turn.Memory.Questions.Where(question => question.ActivityId != asked.ActivityId);
        return turn.Memory with { Questions = [.. others.TakeLast(ConversationMemory.KeptQuestions - 1), asked] };
    }
}
