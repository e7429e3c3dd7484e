using System.Globalization;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Teams.Cards;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Replies;

/// <summary>Writes an answer in the form that the channel shows citations and thumbs in.</summary>
internal sealed class AnswerMessage(CitationEntity entity, TeamsAnswers teams)
{
    /// <summary>The message, once the id that it is stored under is known.</summary>
    public Activity Write(Turn turn, Reply.Answer reply, string activityId) => turn.Channel switch
    {
        ChannelKind.Web => Message(turn, reply, Messages.Paragraphs(Body(reply), Definitions(reply))) with
        {
            Entities = entity.Write(reply.Citations, feedbackOn: activityId),
        },
        ChannelKind.Teams => teams.Write(turn, reply, Body(reply), ButtonsFor(turn, reply), activityId),
        ChannelKind.Plain => Message(turn, reply, Messages.Paragraphs(PlainBody(reply), Sources(turn, reply))),
        _ => throw new InvalidOperationException($"There is no form of an answer for {turn.Channel}."),
    };

    private static Activity Message(Turn turn, Reply.Answer reply, string markdown) =>
        Messages.Write(turn, markdown, ButtonsFor(turn, reply));

    private static IEnumerable<CardAction> ButtonsFor(Turn turn, Reply.Answer reply)
    {
        var next = reply.Suggestions.Select(Buttons.Ask).Append(Buttons.For(turn, BotCommand.Person));
        return turn.Channel == ChannelKind.Plain
            ? [Buttons.For(turn, BotCommand.Helpful), Buttons.For(turn, BotCommand.NotHelpful), .. next]
            : next;
    }

    private static string Body(Reply.Answer reply) => AnswerMarkdown.Write(reply, number => $"[{number}]");

    private static string PlainBody(Reply.Answer reply) => AnswerMarkdown.Write(reply, number => $"({number})");

    /// <summary>The lines that make links of the numbers. A source without an address is opened from the entity, by its position.</summary>
    private static string Definitions(Reply.Answer reply) => string.Join('\n', reply.Citations.Select(citation =>
    {
        var target = MarkdownText.IsSafeLink(citation.Source)
            ? MarkdownText.LinkTarget(citation.Source!)
            : string.Create(CultureInfo.InvariantCulture, $"cite:{citation.Number}");
        return $"[{citation.Number}]: {target} \"{Title(citation)}\"";
    }));

    private static string Title(Citation citation) =>
        MarkdownText.EscapeTitle(citation.Title.Replace('"', '”'));

    private static string Sources(Turn turn, Reply.Answer reply) => string.Join("  \n", reply.Citations
        .Select(citation => MarkdownText.IsSafeLink(citation.Source)
            ? $"({citation.Number}) [{MarkdownText.EscapeTitle(citation.Title)}]({MarkdownText.LinkTarget(citation.Source!)})"
            : $"({citation.Number}) {MarkdownText.EscapeTitle(citation.Title)}")
        .Prepend($"{turn.Phrases.Sources}:"));
}
