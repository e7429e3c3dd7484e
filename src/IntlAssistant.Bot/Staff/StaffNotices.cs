using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Ratings;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Staff;

/// <summary>What the bot tells a visitor of what staff did with the case.</summary>
internal sealed class StaffNotices(OutboundMessages messages, VoiceReader voices, HandOverWords words)
{
    /// <summary>It is resolved; a rating is asked for where there was something to rate.</summary>
    public NewActivity Resolved(Conversation conversation, CaseId id, bool askRating)
    {
        var voice = voices.Of(conversation);
        var closed = HandOverWords.Number(voice.Phrases, voice.Phrases.CaseResolved, id);
        return askRating
            ? messages.FromBot(
                conversation, voice.Language.Value, Messages.Paragraphs(closed, voice.Phrases.RatingAsked), RatingStars.Buttons(voice))
            : messages.FromBot(conversation, voice.Language.Value, closed, Buttons.For(voice, BotCommand.Person));
    }

    /// <summary>The assistant answers again.</summary>
    public NewActivity GivenBack(Conversation conversation)
    {
        var voice = voices.Of(conversation);
        return messages.FromBot(
            conversation, voice.Language.Value, voice.Phrases.GivenBack, Buttons.For(voice, BotCommand.Person));
    }

    /// <summary>Another desk reads it.</summary>
    public NewActivity Transferred(Conversation conversation, HandOverPlan plan, bool withTime)
    {
        var voice = voices.Of(conversation);
        return messages.FromBot(
            conversation,
            voice.Language.Value,
            Messages.Paragraphs(words.Who(voice, plan.Desk) ?? voice.Phrases.HandedOverNext, withTime ? words.When(voice, plan) : null));
    }
}
