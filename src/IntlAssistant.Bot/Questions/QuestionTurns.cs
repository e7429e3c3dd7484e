using IntlAssistant.Answering;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Questions;

/// <summary>Asks the assistant what a turn asks, and makes of its reply what the conversation becomes.</summary>
internal sealed class QuestionTurns(IAssistant assistant, ReplyTurns replies, LiveReplies live, PhraseBook phrases)
{
    public async Task<TurnOutcome> AskAsync(Turn turn, CancellationToken cancellationToken)
    {
        await using var shown = live.Begin(turn);
        var reply = await assistant.ReplyAsync(QuestionOf(turn), shown, cancellationToken);
        var outcome = FileNote.AddTo(turn.In(reply.Language, phrases), await replies.WriteAsync(turn, reply, cancellationToken));
        return shown.Finish(outcome);
    }

    private static Question QuestionOf(Turn turn) => new(turn.Activity.Text!)
    {
        History = [.. turn.Memory.Questions.Select(question => question.ToEarlierTurn())],
        Locale = Locale(turn),
        Audience = turn.Audience,
        Visitor = $"{turn.Conversation.Channel}:{turn.Conversation.UserId}",
    };

    private static LanguageTag? Locale(Turn turn) =>
        LanguageTag.TryParse(turn.Activity.ClientLocale, out var language)
        || LanguageTag.TryParse(turn.Conversation.Locale, out language)
            ? language
            : null;
}
