using System.Text.Json.Nodes;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Teams.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>Answers in Teams: the words as the message's text, so that they can be copied and cited; sources and buttons on a card beneath.</summary>
internal sealed class TeamsAnswers(CitationEntity entity, TeamsWordBook words, IOptions<TeamsOptions> options)
{
    /// <summary>The message, once the id that it is stored under is known.</summary>
    public Activity Write(Turn turn, Reply.Answer reply, string markdown, IEnumerable<CardAction> buttons, string activityId)
    {
        // What a model has worded is labelled as such, whatever the setting says of quotes.
        var isLabelled = options.Value.AiLabel || reply.Parts.Any(part => part is AnswerPart.Worded);
        var thumbsOnCard = options.Value.FeedbackLoop ? null : activityId;
        return Messages.Write(turn, markdown) with
        {
            Attachments = [AnswerCard.Write(turn.Voice, words.In(turn.Language), reply, buttons, thumbsOnCard)],
            Entities = entity.Write(reply.Citations, feedbackOn: null, isLabelled),
            ChannelData = options.Value.FeedbackLoop
                ? new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } }
                : null,
        };
    }
}
