using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Activities;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Turns;

/// <summary>An activity of the visitor that is to be answered, with all that is known when its turn comes.</summary>
internal sealed record Turn
{
    /// <summary>The conversation as it was read for this turn.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>The activity as it is stored.</summary>
    public required StoredActivity Stored { get; init; }

    /// <summary>The activity, read.</summary>
    public required Activity Activity { get; init; }

    /// <summary>What is remembered, with what this activity tells of the visitor already in it.</summary>
    public required ConversationMemory Memory { get; init; }

    /// <summary>What the channel can show.</summary>
    public required ChannelKind Channel { get; init; }

    /// <summary>The language of the bot's own words, where no reply sets another.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>The bot's own words in that language.</summary>
    public required Phrases Phrases { get; init; }

    /// <summary>Whether the visitor is of the university itself, as its tenant in Teams tells.</summary>
    public bool IsColleague { get; init; }

    /// <summary>The id of the message that is answered: the activity itself, or the message that it changes.</summary>
    public string AnsweredId => Activity is { Type: ActivityTypes.MessageUpdate, ReplyToId: { Length: > 0 } changed } ? changed : Stored.ActivityId;

    /// <summary>How the visitor is spoken to.</summary>
    public Voice Voice => new(Language, Phrases, Channel, Memory.TimeZone);

    /// <summary>Whom the visitor is taken for.</summary>
    public Audience Audience => IsColleague ? Audience.Faculty : Memory.Audience;

    /// <summary>Whether several people take part.</summary>
    public bool IsGroup => Scope.IsGroup(Activity);

    /// <summary>The turn with the bot's words in another language.</summary>
    public Turn In(LanguageTag language, PhraseBook book) => this with { Language = language, Phrases = book.In(language) };
}
