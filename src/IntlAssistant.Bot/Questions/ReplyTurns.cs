using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Privacy;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Bot.Welcome;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Bot.Questions;

/// <summary>Turns what the assistant decided into what the conversation becomes.</summary>
internal sealed class ReplyTurns(
    AnswerMessage answers, HandOverTurns handOver, IStarterQuestions starters, PhraseBook phrases, ReplyNotes notes)
{
    private const string Greeting = "greeting";
    private const string Abilities = "what-can-you-do";
    private const string Forget = "forget";

    public async Task<TurnOutcome> WriteAsync(Turn asked, Reply reply, CancellationToken cancellationToken) =>
        await OutcomeAsync(asked, reply, cancellationToken) with { Receipt = ReceiptOf(asked, reply), Reply = notes.Of(reply), Unanswered = NotesOf(asked, reply) };

    // A courtesy states nothing that anybody would want to see again.
    private static string? ReceiptOf(Turn asked, Reply reply) => reply is Reply.Chat || reply.Receipt is not { } receipt
        ? null
        : (receipt with { Question = receipt.Question with { Channel = asked.Conversation.Channel } }).Write();

    /// <summary>What the content might have answered. A person who is asked for, a visitor's own case, instructions to the machine are no gap in it.</summary>
    private static IReadOnlyList<UnansweredNote> NotesOf(Turn asked, Reply reply) => reply switch
    {
        Reply.Escalate { Reason: EscalationReason.NotInContent or EscalationReason.OutOfDate } =>
            [new UnansweredNote(asked.Stored.Sequence, UnansweredKind.Escalated)],
        Reply.Decline { Evidence.Candidates.Count: > 0 } => [new UnansweredNote(asked.Stored.Sequence, UnansweredKind.Declined)],
        _ => [],
    };

    private Task<TurnOutcome> OutcomeAsync(Turn asked, Reply reply, CancellationToken cancellationToken)
    {
        var turn = asked.In(reply.Language, phrases) with { Memory = Remembered(asked, reply) };
        return reply.Match(
            answer => Task.FromResult(Answer(turn, answer)),
            clarify => Say(turn, clarify, clarify.Options.Select(Buttons.Ask)),
            escalate => EscalateAsync(turn, escalate, cancellationToken),
            decline => Say(turn, decline, [Buttons.For(turn, BotCommand.Person)]),
            chat => chat.Kind == Forget && !turn.IsGroup ? Task.FromResult(PrivacyStep.AskToErase(turn)) : Say(turn, chat, Suggested(turn, chat).Select(Buttons.Ask).Append(Buttons.For(turn, BotCommand.Person))));
    }

    private TurnOutcome Answer(Turn turn, Reply.Answer reply) => TurnOutcome.Silent(turn) with
    {
        Messages = [stamp => answers.Write(turn, reply, stamp.ActivityId)],
    };

    private static Task<TurnOutcome> Say(Turn turn, Reply reply, IEnumerable<BotFramework.Activities.CardAction> buttons) =>
        Task.FromResult(TurnOutcome.Say(turn, Messages.Write(turn, MarkdownText.Escape(reply.Text), buttons)));

    private Task<TurnOutcome> EscalateAsync(Turn turn, Reply.Escalate reply, CancellationToken cancellationToken)
    {
        var evidence = CaseEvidence.Write(turn.Stored.ActivityId, reply.Evidence);
        var needed = new HandOverCase(reply.Reason.ToString(), reply.Topic, evidence);
        return reply.Reason switch
        {
            EscalationReason.PersonAsked => handOver.HandOverAsync(turn, lead: null, needed, ActorNames.Visitor, cancellationToken),
            EscalationReason.Complaint =>
                handOver.HandOverAsync(turn, MarkdownText.Escape(reply.Text), needed, ActorNames.Bot, cancellationToken),
            _ => handOver.ReopenOrOfferAsync(turn, MarkdownText.Escape(reply.Text), needed, cancellationToken),
        };
    }

    private IReadOnlyList<string> Suggested(Turn turn, Reply.Chat chat) =>
        chat.Kind is Greeting or Abilities ? starters.For(turn.Audience, turn.Language) : [];

    /// <summary>The memory with the question. A word of courtesy is no question that a follow-up could lean on.</summary>
    private static ConversationMemory Remembered(Turn turn, Reply reply)
    {
        if (reply is Reply.Chat)
        {
            return turn.Memory with { Welcomed = true, Language = reply.Language.Value, OfferIsOpen = false, RatingIsOpen = false };
        }

        var cited = reply is Reply.Answer answer ? answer.Citations.Select(citation => citation.Passage.Value).Distinct().ToList() : [];
        var question = new RememberedQuestion(turn.AnsweredId, turn.Stored.Sequence, turn.Activity.Text ?? "", cited);
        return turn.Memory.Asked(question, reply.Language);
    }
}
