using IntlAssistant.Answering;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Questions;

/// <summary>Asks the assistant what the visitor asks.</summary>
internal sealed class QuestionStep(IAssistant assistant, ReplyTurns replies, TypingIndicator typing, PhraseBook phrases) : ITurnStep
{
    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Message)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(turn.Activity.Text))
        {
            return TurnOutcome.Say(turn, Messages.Write(turn, turn.Phrases.TextOnly));
        }

        Reply reply;
        await using (typing.Start(turn))
        {
            reply = await assistant.ReplyAsync(QuestionOf(turn), cancellationToken);
        }

        return FileNote.AddTo(turn.In(reply.Language, phrases), await replies.WriteAsync(turn, reply, cancellationToken));
    }

    private static Question QuestionOf(Turn turn) => new(turn.Activity.Text!)
    {
        History = [.. turn.Memory.Questions.Select(question => question.ToEarlierTurn())],
        Locale = Locale(turn),
        Audience = turn.Audience,
    };

    private static LanguageTag? Locale(Turn turn) =>
        LanguageTag.TryParse(turn.Activity.ClientLocale, out var language)
        || LanguageTag.TryParse(turn.Conversation.Locale, out language)
            ? language
            : null;
}
